import { attributeOf } from './attribute.ts';

/** Parent in the flat tree: through slots and shadow hosts, and out of frames of the same origin. */
export function flatParentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentElement;
  if (parent) return parent;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : (element.ownerDocument.defaultView?.frameElement ?? null);
}

/** Children in the flat tree, as far as they can be seen from outside. */
export function flatChildrenOf(element: Element): Iterable<Node> {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length ? assigned : (element.shadowRoot ?? element).childNodes;
}

/** The elements that an attribute of ids points to, in the element's own tree. */
export function referencesOf(element: Element, attribute: string): Element[] {
  const ids = attributeOf(element, attribute).split(/\s+/);
  return ids.map((id) => byId(element, id)).filter((found) => found !== null);
}

/** The element of an id in the same document or shadow tree. */
export function byId(element: Element, id: string): Element | null {
  const root = element.getRootNode();
  return id && (root instanceof Document || root instanceof ShadowRoot) ? root.getElementById(id) : null;
}
