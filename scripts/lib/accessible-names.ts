import type { CDPSession, Frame, Page } from 'playwright-core';

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/**
 * Accessible names from the browser's accessibility tree, for the elements that `attribute` marks, by its value. Reads every
 * frame and shadow root of a page. An element without a name has ''.
 */
export async function accessibleNames(page: Page, attribute: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const frame of page.frames()) {
    const session = await sessionOf(page, frame);
    if (!session) continue;
    await readNames(session, attribute, names);
    await session.detach();
  }
  return names;
}

/** Null for a frame that shares its parent's process: it has no session, and is read with its parent. */
function sessionOf(page: Page, frame: Frame): Promise<CDPSession | null> {
  if (frame === page.mainFrame()) return page.context().newCDPSession(page);
  return page
    .context()
    .newCDPSession(frame)
    .catch(() => null);
}

async function readNames(session: CDPSession, attribute: string, names: Map<string, string>): Promise<void> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const node of descendants(root)) {
    const mark = attributeOf(node, attribute);
    if (mark === null) continue;
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      backendNodeId: node.backendNodeId,
      fetchRelatives: false,
    });
    names.set(mark, String(nodes[0]?.name?.value ?? ''));
  }
}

function* descendants(node: DomNode): Generator<DomNode> {
  yield node;
  const { children = [], shadowRoots = [], contentDocument } = node;
  for (const inner of [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])]) {
    yield* descendants(inner);
  }
}

/** The protocol gives attributes as one list in which names and values alternate. */
function attributeOf({ attributes = [] }: DomNode, name: string): string | null {
  const at = attributes.findIndex((item, index) => index % 2 === 0 && item === name);
  return at === -1 ? null : (attributes[at + 1] ?? null);
}
