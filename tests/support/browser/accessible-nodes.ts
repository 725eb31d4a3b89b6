import type { Page } from 'playwright-core';

/** Every node of the browser's accessibility tree, closed shadow roots included, as "role name: value". */
export async function accessibleNodes(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, value }) => {
      const told = `${String(role?.value)} ${String(name?.value ?? '')}`;
      return value?.value === undefined || value.value === '' ? told : `${told}: ${String(value.value)}`;
    });
}
