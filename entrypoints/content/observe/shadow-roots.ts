import { browser } from 'wxt/browser';

/** Elements beside custom ones that may carry a shadow root (DOM, "attachShadow", step 2). */
const BUILT_IN_HOSTS =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';

/**
 * Shadow roots of `top` and of the elements in it, closed ones included; not those nested inside them.
 * A quick look finds closed roots of custom elements only, a thorough one asks every element that may host.
 */
export function* shadowRootsIn(top: Element, thorough = false): Generator<ShadowRoot> {
  const own = shadowRootOf(top, thorough);
  if (own) yield own;
  for (const element of top.querySelectorAll('*')) {
    const root = shadowRootOf(element, thorough);
    if (root) yield root;
  }
}

/** A document and every shadow root in it, however deep. */
export function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const child of root.children) {
    for (const inner of shadowRootsIn(child, true)) yield* rootsIn(inner);
  }
}

function shadowRootOf(element: Element, thorough: boolean): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const mayHost = element.localName.includes('-') || (thorough && element.matches(BUILT_IN_HOSTS));
  if (!mayHost || !(element instanceof HTMLElement)) return null;
  // Firefox has it on the element, Chromium in an API of its own.
  return element.openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(element) ?? null;
}

declare global {
  interface Element {
    /** Firefox, in content scripts only. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
