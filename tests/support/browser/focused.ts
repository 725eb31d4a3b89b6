import type { Page } from 'playwright-core';

/** Role and name, from the accessibility tree, of what has the focus. */
export async function focused(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const node = nodes.findLast(
    ({ properties }) => properties?.some(({ name, value }) => name === 'focused' && value.value) ?? false,
  );
  return `${String(node?.role?.value)} ${String(node?.name?.value)}`;
}
