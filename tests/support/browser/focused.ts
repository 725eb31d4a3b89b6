import type { Page } from 'playwright-core';

/** What has focus, by role and name, from the accessibility tree. */
export async function focused(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const node = nodes.findLast(
    ({ properties }) => properties?.some(({ name, value }) => name === 'focused' && value.value) ?? false,
  );
  return `${String(node?.role?.value)} ${String(node?.name?.value)}`;
}
