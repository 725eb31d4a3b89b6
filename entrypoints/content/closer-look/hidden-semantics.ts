import { all } from '#entrypoints/content/find/element/all.ts';

/**
 * True where an element may have a name that nothing outside can see: custom elements tell the browser their role and name
 * by `ElementInternals`. That is one itself, the host of a shadow tree in which the picture stands, or one in a control
 * that shows nothing outside its closed shadow tree. One that merely holds visible content is taken for a wrapper.
 */
export function hidesSemantics(element: Element, control: Element | null): boolean {
  const name = control ?? element;
  if (isCustom(name)) return true;
  for (let node = element; node !== name;) {
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot) || name.getRootNode() === root) break;
    node = root.host;
    if (isCustom(node)) return true;
  }
  return [...all(name, ':defined')].some(
    (inner) => isCustom(inner) && !inner.shadowRoot && !inner.firstElementChild && !inner.textContent?.trim(),
  );
}

/** A custom element that its page has defined: one that is not is no more than its markup. */
function isCustom(element: Element): boolean {
  return element.localName.includes('-') && element instanceof HTMLElement && element.matches(':defined');
}
