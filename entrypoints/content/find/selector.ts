/**
 * A CSS selector that finds exactly this element in its document: from the nearest unique id downwards,
 * else from the root. ` >>> ` enters the shadow root, open or closed, of the element before it.
 */
export function selectorOf(element: Element, memo: SelectorMemo = new Map()): string {
  const root = element.getRootNode();
  const own = pathWithin(root as ParentNode & Node, element, memo);
  return root instanceof ShadowRoot ? `${selectorOf(root.host, memo)} >>> ${own}` : own;
}

/**
 * What is known of parents while the document does not change: the places of their children among those of the same name.
 * A page may have ten thousand images side by side, and to count them for each would stop it for minutes.
 */
export type SelectorMemo = Map<ParentNode, Twins>;

interface Twins {
  place: Map<Element, number>;
  /** How many children there are of each name. */
  count: Map<string, number>;
}

function pathWithin(root: ParentNode & Node, element: Element, memo: SelectorMemo): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    const byId = node.id && `#${CSS.escape(node.id)}`;
    if (byId && root.querySelectorAll(byId).length === 1) return [byId, ...steps].join(' > ');
    steps.unshift(stepOf(node, memo));
  }
  return steps.join(' > ');
}

function stepOf(element: Element, memo: SelectorMemo): string {
  const name = CSS.escape(element.localName);
  const parent = element.parentNode;
  if (!parent) return name;
  if (!memo.has(parent)) memo.set(parent, twinsIn(parent));
  const { place, count } = memo.get(parent)!;
  return count.get(element.localName)! > 1 ? `${name}:nth-of-type(${place.get(element)})` : name;
}

function twinsIn(parent: ParentNode): Twins {
  const count = new Map<string, number>();
  const place = new Map<Element, number>();
  for (const child of parent.children) {
    const nth = (count.get(child.localName) ?? 0) + 1;
    count.set(child.localName, nth);
    place.set(child, nth);
  }
  return { place, count };
}
