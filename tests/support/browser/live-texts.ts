import type { Page } from 'playwright-core';

/** All text in live regions now, from the browser's accessibility tree: what a screen reader reads out. */
export async function liveTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
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
