/** Parent in the flat tree: through slots and shadow hosts, and out of frames of the same origin. */
export function flatParentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentElement;
  if (parent) return parent;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Children in the flat tree, as far as they can be seen from outside. */
export function flatChildrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName !== 'slot') return element.childNodes;
  const assigned = (element as HTMLSlotElement).assignedNodes();
  return assigned.length ? assigned : element.childNodes;
}

/** The elements that an attribute of ids points to, in the element's own tree. */
export function referencesOf(element: Element, attribute: string): Element[] {
  const value = element.getAttribute(attribute);
  if (!value) return [];
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!('getElementById' in root)) return [];
  return value
    .split(/\s+/)
    .map((id) => id && root.getElementById(id))
    .filter((found) => found instanceof Element);
}
