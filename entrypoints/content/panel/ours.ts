/** Elements of ours in the page, each with the image that it is about. */
const hosts = new WeakMap<Element, Element | null>();

/** To be called with every element that we add to a page, before it is there. */
export function markAsOurs(host: Element, image: Element | null = null): void {
  hosts.set(host, image);
}

/** True for the outermost elements of what we add to a page: what is inside is in a shadow tree, out of sight. */
export function isOurs(element: Element): boolean {
  return hosts.has(element);
}

/** The image that an element of ours is about: the one beside the panel. */
export function imageOfOurs(element: Element): Element | null {
  return hosts.get(element) ?? null;
}
