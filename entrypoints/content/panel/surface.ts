import controls from '#components/controls/controls.css?inline';
import style from '#components/panel/panel.css?inline';
import theme from '#components/theme.css?inline';
import { messages, t } from '#utils/language/i18n.ts';
import { isolate } from './isolate.ts';
import { placeBeside } from './placement.ts';
import { showOnTop } from './top-layer.ts';

export interface Surface {
  root: ShadowRoot;
  /** The dialog's element. */
  panel: HTMLElement;
}

/**
 * The panel's empty box above the page, out of reach of its styles, scripts and key handlers; it stays beside `anchor`
 * and in the viewport until `signal` aborts.
 * @param onPrivate gets the trusted keyboard, input and clipboard events in the box.
 */
export function createSurface(
  anchor: Element | null,
  onPrivate: (event: Event) => void,
  signal: AbortSignal,
): Surface {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [theme, controls, style].map(sheetOf);
  const panel = dialogElement();
  root.append(panel);
  isolate(host, onPrivate, signal);
  showOnTop(host, anchor);
  keepInPlace(panel, anchor, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { root, panel };
}

function dialogElement(): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.role = 'dialog';
  panel.tabIndex = -1;
  nameDialog(panel);
  return panel;
}

/** Gives the dialog its name, language and direction, in the words that are spoken now. */
export function nameDialog(panel: HTMLElement): void {
  panel.ariaLabel = t('panel_title');
  panel.lang = messages.lang();
  panel.dir = messages.dir();
}

function keepInPlace(panel: HTMLElement, anchor: Element | null, signal: AbortSignal): void {
  const place = () => {
    const { left, top } = placeBeside(
      anchor?.isConnected ? anchor.getBoundingClientRect() : null,
      panel.getBoundingClientRect(),
      { width: document.documentElement.clientWidth, height: window.innerHeight },
      panel.dir === 'rtl',
    );
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  };
  const observer = new ResizeObserver(place);
  observer.observe(panel);
  window.addEventListener('resize', place, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
