/** `querySelectorAll`, in fewer characters wherever it is used: every page pays for them. */
export function all<E extends Element = Element>(root: ParentNode, selector: string): NodeListOf<E> {
  return root.querySelectorAll<E>(selector);
}
