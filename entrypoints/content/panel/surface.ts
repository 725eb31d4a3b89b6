import controls from '#components/controls/controls.css?inline';
import more from '#components/more/more.css?inline';
import style from '#components/panel/panel.css?inline';
import theme from '#components/theme.css?inline';
import { messages, t } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import { isolate } from './isolate.ts';
import { markAsOurs } from './ours.ts';
import { keepInPlace } from './keep-in-place.ts';
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
  addStyles(root, [theme, controls, style, more]);
  const panel = dialogElement();
  root.append(panel);
  markAsOurs(host, anchor);
  const apart = new AbortController();
  isolate(host, onPrivate, apart.signal);
  showOnTop(host, anchor);
  keepInPlace(panel, anchor, signal);
  const remove = () => {
    // The page is not to hear that focus leaves it, either.
    host.remove();
    apart.abort();
  };
  signal.addEventListener('abort', remove, { once: true });
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

/** Firefox up to 140 lets no content script adopt style sheets. The page's policy does not bind what we write into elements there. */
function addStyles(root: ShadowRoot, styles: readonly string[]): void {
  try {
    root.adoptedStyleSheets = styles.map(sheetOf);
  } catch (error) {
    log.swallow('panel: no style sheets to adopt', error);
    for (const css of styles) root.append(styleElement(css));
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function styleElement(css: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = css;
  return element;
}
