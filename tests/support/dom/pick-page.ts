import type { Page } from 'playwright-core';
import { bundle } from './bundle.ts';
import type { Stage } from './stage.ts';

const script = bundle('tests/support/dom/entries/pick.ts');

/** A picture of one colour with an id, of 200 by 150 pixels unless `more` says otherwise. */
export function picture(id: string, more = ''): string {
  return `<img id="${id}" width="200" height="150" ${more} src="${SOLID}#${id}">`;
}

/** Where an element is in the window, as an attribute. */
export const at = (left: number, top: number, more = '') =>
  `style="position: absolute; left: ${left}px; top: ${top}px; ${more}"`;

/** A picture there is in the middle of the window, or to the left of it. */
export const MIDDLE = at(350, 250);
export const LEFT = at(20, 250);

const SOLID =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='150'%3E%3Crect width='200' height='150' fill='teal'/%3E%3C/svg%3E";

export interface PickPage {
  page: Page;
  /** The id of the image that the key would take. */
  current(): Promise<string | null>;
  /** The id of the picture that the menu would take. */
  atMenu(): Promise<string | null>;
}

/** A page of 900 by 640 pixels with the code that chooses the current image. */
export async function pickPage(stage: Stage, body: string): Promise<PickPage> {
  const page = await stage.open(
    `<!doctype html><html lang="en"><title>Page</title><body style="margin: 0">${body}`,
  );
  await page.evaluate((await script).script);
  return {
    page,
    current: () => page.evaluate(() => (globalThis as unknown as Picker).current()),
    atMenu: () => page.evaluate(() => (globalThis as unknown as Picker).atMenu()),
  };
}

interface Picker {
  current(): Promise<string | null>;
  atMenu(): string | null;
}

/** The id of the image that the key would take on a page. */
export async function currentIn(stage: Stage, body: string): Promise<string | null> {
  const { page, current } = await pickPage(stage, body);
  const id = await current();
  await page.close();
  return id;
}
