import { expect, test } from 'vitest';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { expectInPanel, openPanel, press } from '#tests/support/e2e/panel.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();
const PAGE =
  '<!doctype html><html lang="en"><title>Cat</title><main><img src="/pictures/cat.jpg" width="300"></main>';

test('the panel tells more about its image by keyboard, and nothing of it is written into the page', async () => {
  const site = await startSite({ '/': PAGE });
  const page = await visit(extension(), site.origin);
  await openPanel(extension(), page, page.locator('img'));
  await press(page, 'More detail');
  await expectInPanel(page, /Photo\. .*cat.*[\s\S]*built-in models/);
  await press(page, 'Text in this image');
  await expectInPanel(page, /No text was found in this image/);
  // Without a model that answers there is no field to ask in.
  expect(await page.content()).not.toMatch(/Photo\.|No text was found/);
});

test('a page that forges a request gets nothing: no person has opened the panel for that image', async () => {
  const site = await startSite({ '/': PAGE });
  const page = await visit(extension(), site.origin);
  const task = { type: 'detail' };
  const address = new URL('/pictures/cat.jpg', site.origin).href;
  const tab = await tabOf(extension(), page);
  const forge = (data: object) =>
    extension().worker.evaluate(
      async ([tabId, data]) => {
        const message = { id: 1, type: 'more', timestamp: Date.now(), data };
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId },
          args: [message],
          func: (message) => chrome.runtime.sendMessage(message),
        });
        return (frame?.result as { err?: { message: string } } | undefined)?.err?.message;
      },
      [tab, data] as const,
    );
  const ticket = crypto.randomUUID();
  expect(await forge({ ticket, task, address })).toContain('No person has opened the panel');
  // Nor can it pass for the Studio.
  expect(await forge({ ticket, task, address: null })).toBeTruthy();
  expect(await forge({ ticket, task: { type: 'caption' }, address })).toBeTruthy();
});
