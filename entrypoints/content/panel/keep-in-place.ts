import { GAP, placeBeside, type ViewportRect } from './placement.ts';

/** Keeps the panel beside `anchor` and wholly inside the window until `signal` aborts. */
export function keepInPlace(panel: HTMLElement, anchor: Element | null, signal: AbortSignal): void {
  // What is left of the window without scroll bars, and where the person has pinched the page larger.
  const view = visualViewport;
  if (!view) return;
  const place = () => {
    // A page may enlarge all that is on it.
    const zoom = panel.currentCSSZoom ?? 1;
    panel.style.maxInlineSize = `${(view.width - 2 * GAP) / zoom}px`;
    panel.style.maxBlockSize = `${(view.height - 2 * GAP) / zoom}px`;
    const { left, top } = placeBeside(
      anchor?.isConnected ? boxIn(view, anchor) : null,
      panel.getBoundingClientRect(),
      view,
      panel.dir === 'rtl',
    );
    panel.style.left = `${(view.offsetLeft + left) / zoom}px`;
    panel.style.top = `${(view.offsetTop + top) / zoom}px`;
  };
  const observer = new ResizeObserver(place);
  observer.observe(panel);
  for (const type of ['resize', 'scroll']) view.addEventListener(type, place, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function boxIn({ offsetLeft, offsetTop }: VisualViewport, element: Element): ViewportRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left - offsetLeft, top: top - offsetTop, width, height };
}
