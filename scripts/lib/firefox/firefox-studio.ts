import type { ElementHandle, Page } from 'puppeteer-core';
import type { DescribeOptions } from '#entrypoints/studio/ask/describe-file.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { isAddress, StudioGone, type Studio } from '#scripts/lib/studio.ts';
import { describeChosen } from '#scripts/lib/describe-chosen.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import { launchFirefox } from './launch-firefox.ts';

/** Opens the extension's Studio in a Firefox of its own, ready to describe files. */
export async function openFirefoxStudio(): Promise<Studio> {
  const extension = await buildIfStale('firefox');
  console.error('Starting Firefox.');
  const firefox = await launchFirefox({ extension });
  const page = await firefox.openExtensionPage('studio.html');
  return {
    async describe(file, options) {
      try {
        return await (isAddress(file) ? describeAt(page, file, options) : describeFile(page, file, options));
      } catch (error) {
        if (firefox.browser.connected) throw error;
        throw new StudioGone('Firefox closed.', { cause: error });
      }
    },
    close: () => firefox.close().catch(() => {}),
  };
}

function describeAt(page: Page, url: string, options: DescribeOptions): Promise<SuppliedAnswer> {
  return page.evaluate((url, options) => globalThis.altscribe.describeAt(url, options), url, options);
}

async function describeFile(page: Page, path: string, options: DescribeOptions): Promise<SuppliedAnswer> {
  const input = (await page.evaluateHandle(() =>
    document.body.appendChild(Object.assign(document.createElement('input'), { type: 'file' })),
  )) as ElementHandle<HTMLInputElement>;
  try {
    await input.uploadFile(path);
    return await input.evaluate(describeChosen, options);
  } finally {
    await input.evaluate((element) => element.remove()).catch(() => {});
    await input.dispose();
  }
}
