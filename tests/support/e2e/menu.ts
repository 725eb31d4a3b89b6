import type { Locator, Page } from 'playwright-core';
import { describeByMenu as chooseDescribe } from '#scripts/lib/describe-by-menu.ts';
import { tabOf, type Extension } from './extension.ts';

/** Right-clicks an image and chooses "Describe this image", as a person does. */
export async function describeByMenu(extension: Extension, page: Page, image: Locator): Promise<void> {
  await image.click({ button: 'right' });
  await chooseDescribe(extension.worker, await tabOf(extension, page));
}
