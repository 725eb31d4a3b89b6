/** The value of an attribute; '' where it is missing. */
export function attributeOf(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}
