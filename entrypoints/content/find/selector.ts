/**
 * A CSS selector that finds exactly this element in its document: from the nearest unique id downwards,
 * else from the root. ` >>> ` enters the shadow root, open or closed, of the element before it.
 */
export function selectorOf(element: Element): string {
  const root = element.getRootNode();
  const own = pathWithin(root as ParentNode & Node, element);
  return root instanceof ShadowRoot ? `${selectorOf(root.host)} >>> ${own}` : own;
}

function pathWithin(root: ParentNode & Node, element: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    const byId = node.id && `#${CSS.escape(node.id)}`;
    if (byId && root.querySelectorAll(byId).length === 1) return [byId, ...steps].join(' > ');
    steps.unshift(stepOf(node));
  }
  return steps.join(' > ');
}

function stepOf(element: Element): string {
  const name = CSS.escape(element.localName);
  const twins = [...(element.parentNode?.children ?? [])].filter(
    (one) => one.localName === element.localName,
  );
  return twins.length > 1 ? `${name}:nth-of-type(${twins.indexOf(element) + 1})` : name;
}
