import type { Page } from 'playwright-core';

/** Every node of the browser's accessibility tree, closed shadow roots included, as "role name: value". */
export async function accessibleNodes(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, value, properties = [] }) => {
      const told = `${String(role?.value)} ${String(name?.value ?? '')}`;
      // What a screen reader says in place of a slider's number.
      const words = properties.find((property) => property.name === 'valuetext')?.value ?? value;
      return words?.value === undefined || words.value === '' ? told : `${told}: ${String(words.value)}`;
    });
}
