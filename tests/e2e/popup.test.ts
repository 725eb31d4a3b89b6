import { expect, test } from 'vitest';
import { tabStatus } from '#scripts/lib/extension-page.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const CAT = '/pictures/cat.jpg';

async function set(settings: Record<string, unknown>): Promise<void> {
  await extension().worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, settings);
}

test('the popup may ask as often as it likes: a frame gets panel.js once', async () => {
  await set({ defaultMode: 'request' });
  const site = await startSite({ '/': `<!doctype html><title>Cat</title><img src="${CAT}" width="300">` });
  const page = await visit(extension(), site.origin);
  const { worker } = extension();
  await worker.evaluate(() => {
    const files: unknown[] = [];
    Object.assign(globalThis, { injected: files });
    const inject = chrome.scripting.executeScript.bind(chrome.scripting);
    Object.assign(chrome.scripting, {
      executeScript: (injection: { files?: string[] }) => {
        if (injection.files) files.push(injection.files);
        return inject(injection as Parameters<typeof inject>[0]);
      },
    });
  });
  const popup = await visit(
    extension(),
    extension().url(`/popup.html?tab=${await tabOf(extension(), page)}`),
  );
  await popup.locator('.counts').waitFor();
  // Two more looks.
  await popup.waitForTimeout(6_000);
  const injected = await worker.evaluate(() => (globalThis as unknown as { injected: unknown[] }).injected);
  expect(injected).toHaveLength(1);
});

test('whoever asks about a page while its frames still get their words waits for them', async () => {
  await set({ defaultMode: 'request' });
  const frames = [1, 2, 3].map((n) => `<iframe srcdoc='<img src="${CAT}?${n}" width="90">'></iframe>`);
  const site = await startSite({ '/': `<!doctype html><title>Frames</title>${frames.join('')}` });
  const page = await visit(extension(), `${site.origin}/`);
  const own = await visit(extension(), extension().url('/studio.html#privacy'));
  // The words depend on settings, which take their time to be read.
  await extension().worker.evaluate(() => {
    const { local } = chrome.storage;
    const get = local.get.bind(local) as (keys: unknown) => Promise<unknown>;
    const slowly = async (keys: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return get(keys);
    };
    Object.assign(local, { get: slowly });
  });
  const answers = await Promise.all([1, 2, 3, 4].map(() => tabStatus(own, page.url())));
  expect(answers.map(({ frames }) => frames.length)).toEqual([4, 4, 4, 4]);
});
