import { expect, test } from 'vitest';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { expectInPanel, openPanel, press } from '#tests/support/e2e/panel.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const keep = (data: object) => ({
  type: 'decide',
  data: { type: 'keep', text: 'Forged', over: null, ...data },
});

test('a page that has taken over its process decides about no image but that of an open panel, and for no other site', async () => {
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Pictures</title>
      <img id="cat" src="/pictures/cat.jpg" width="300"><img id="cup" src="/pictures/coffee.jpg" width="300">`,
  });
  const page = await visit(extension(), site.origin);
  await expectAlt(page, '#cat', /cat/i);
  const tabId = await tabOf(extension(), page);
  const cat = new URL('/pictures/cat.jpg', site.origin).href;
  const cup = new URL('/pictures/coffee.jpg', site.origin).href;

  /** Sends messages from where our scripts run in the page: a page that broke out of its sandbox can do as much. */
  const forge = (messages: { type: string; data: unknown }[]) =>
    extension().worker.evaluate(
      async ([id, forged]) => {
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId: id },
          args: [forged],
          func: (list: object[]) =>
            Promise.all(
              list.map((one) => chrome.runtime.sendMessage({ ...one, id: 1, timestamp: Date.now() })),
            ),
        });
        const answers = (frame?.result ?? []) as ({ err?: { message: string } } | null)[];
        return answers.map((answer) => answer?.err?.message ?? 'done');
      },
      [tabId, messages] as const,
    );
  const edits = () =>
    extension().worker.evaluate(async () => (await chrome.storage.local.get('edits')).edits);
  const REFUSED = expect.stringMatching(/person|extension's own pages/);

  expect(
    await forge([keep({ address: cat }), { type: 'decide', data: { type: 'reject', address: cat } }]),
  ).toEqual([REFUSED, REFUSED]);
  await openPanel(extension(), page, page.locator('#cat'));
  const forged = [
    keep({ address: cup }),
    keep({ address: 'https://bank.example/logo.png' }),
    keep({ address: cat, site: 'bank.example' }),
    keep({ address: cat, text: 'x'.repeat(3_000) }),
    { type: 'decide', data: { type: 'undo', address: cup } },
    { type: 'placeOn', data: { tabId, frameId: 0, key: 1, text: 'Forged' } },
    { type: 'rejectOn', data: { tabId, frameId: 0, key: 1 } },
    { type: 'forgetEdits', data: null },
  ];
  expect(await forge(forged)).toEqual(forged.map(() => REFUSED));
  expect(await edits()).toBeUndefined();

  // The person's own press still counts.
  await press(page, 'This is wrong');
  await expectInPanel(page, /Removed/);
  expect(Object.keys((await edits()) as object)).toEqual([`${new URL(site.origin).host} ${cat}`]);
});
