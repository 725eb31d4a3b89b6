/**
 * A CSS selector that finds exactly this element in its document: from the nearest unique id downwards,
 * else from the root. ` >>> ` enters the shadow root, open or closed, of the element before it.
 */
export function selectorOf(element: Element, memo: SelectorMemo = newSelectorMemo()): string {
  const root = element.getRootNode();
  const own = pathWithin(root as ParentNode & Node, element, memo);
  return root instanceof ShadowRoot ? `${selectorOf(root.host, memo)} >>> ${own}` : own;
}

/**
 * What is known of parents while the document does not change: the places of their children among those of the same name.
 * A page may have ten thousand images side by side, and to count them for each would stop it for minutes.
 */
export interface SelectorMemo {
  twins: Map<ParentNode, Twins>;
  /** How many elements have each id. */
  ids: Map<ParentNode, Map<string, number>>;
}

export const newSelectorMemo = (): SelectorMemo => ({ twins: new Map(), ids: new Map() });

interface Twins {
  place: Map<Element, number>;
  /** How many children there are of each name. */
  count: Map<string, number>;
}

function pathWithin(root: ParentNode & Node, element: Element, memo: SelectorMemo): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (node.id && isOnly(root, node.id, memo)) return [`#${CSS.escape(node.id)}`, ...steps].join(' > ');
    steps.unshift(stepOf(node, memo));
  }
  return steps.join(' > ');
}

function isOnly(root: ParentNode, id: string, { ids }: SelectorMemo): boolean {
  let count = ids.get(root);
  if (!count) {
    ids.set(root, (count = new Map()));
    for (const one of root.querySelectorAll('[id]')) count.set(one.id, (count.get(one.id) ?? 0) + 1);
  }
  return count.get(id) === 1;
}

function stepOf(element: Element, memo: SelectorMemo): string {
  const name = CSS.escape(element.localName);
  const parent = element.parentNode;
  if (!parent) return name;
  if (!memo.twins.has(parent)) memo.twins.set(parent, twinsIn(parent));
  const { place, count } = memo.twins.get(parent)!;
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
