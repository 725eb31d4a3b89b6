import { all } from '#entrypoints/content/find/element/all.ts';
import { browser } from 'wxt/browser';

/**
 * The shadow root of `top` and of every element in it, closed ones included; not the roots nested inside those.
 * Elements without a root yield null, so that the caller can pause anywhere in a large tree.
 */
export function* shadowRootsIn(top: Element): Generator<ShadowRoot | null, void> {
  yield shadowRootOf(top);
  for (const element of all(top, '*')) yield shadowRootOf(element);
}

/** A document and every shadow root in it, however deep. */
export function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const child of root.children) {
    for (const inner of shadowRootsIn(child)) if (inner) yield* rootsIn(inner);
  }
}

/** The shadow root of an element, be it closed. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  // Firefox has it on the element, Chromium in an API of its own.
  return element.openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(element) ?? null;
}

declare global {
  interface Element {
    /** Firefox, in content scripts only. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
