import type { Page } from 'playwright-core';

const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'textbox',
]);

/** "role name" of every control, in the browser's accessibility tree, that another one has too. */
export async function alikeControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const controls = nodes
    .filter(({ ignored, role }) => !ignored && CONTROLS.has(String(role?.value)))
    .map(({ role, name }) => `${String(role?.value)} ${String(name?.value ?? '')}`);
  return controls.filter((control, index) => controls.indexOf(control) !== index);
}
