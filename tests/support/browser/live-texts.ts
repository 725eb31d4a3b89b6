import type { CDPSession, Page } from 'playwright-core';

/** All text in live regions now, in frames of the same site too, from the browser's accessibility tree: what a screen reader reads out. */
export async function liveTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const texts = await Promise.all(framesIn(frameTree).map((frameId) => textsOfFrame(session, frameId)));
  await session.detach();
  return texts.flat();
}

interface FrameTree {
  frame: { id: string };
  childFrames?: FrameTree[];
}

function framesIn({ frame, childFrames = [] }: FrameTree): string[] {
  return [frame.id, ...childFrames.flatMap(framesIn)];
}

async function textsOfFrame(session: CDPSession, frameId: string): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textIn = (id: string): string => {
    const node = byId.get(id);
    if (!node) return '';
    const own = node.role?.value === 'StaticText' ? String(node.name?.value ?? '') : '';
    return [own, ...(node.childIds ?? []).map(textIn)].filter((text) => text !== '').join(' ');
  };
  return nodes
    .filter(({ properties }) =>
      properties?.some(({ name, value }) => name === 'live' && value.value !== 'off'),
    )
    .map(({ nodeId }) => textIn(nodeId))
    .filter((text) => text !== '');
}
