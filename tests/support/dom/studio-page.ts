import type { Page } from 'playwright-core';
import type { Description } from '#utils/domain/description.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import { bundle } from './bundle.ts';
import type { Sent } from './fake-extension.ts';
import type { Stage } from './stage.ts';

const studio = bundle('entrypoints/studio/main.tsx');

/** A picture of two by two pixels. */
export const PNG = {
  name: 'small.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** The background's answer with a description and without findings. */
export function answered(description: Description): SuppliedAnswer {
  const failure = { reason: 'cancelled', message: 'Not part of this test.', retry: false } as const;
  return { description, answer: { ok: false, failure } };
}

export interface StudioPage {
  page: Page;
  add(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void>;
  sent(): Promise<Sent[]>;
}

/** The Studio, with a background that gives `answers` to describeSupplied; the last one is repeated. */
export async function studioPage(
  stage: Stage,
  answers: SuppliedAnswer[],
  hash = '#try',
  others: Record<string, unknown[]> = {},
): Promise<StudioPage> {
  const { script, styles } = await studio;
  const page = await stage.open(
    `<!doctype html><html lang="en"><title>Altscribe</title><style>${styles}</style><body></body></html>`,
    `/studio.html${hash}`,
  );
  await page.evaluate((given) => Object.assign(globalThis, { answers: given }), {
    openHost: [null],
    stopWork: [null],
    describeSupplied: answers,
    ...others,
  });
  await page.evaluate(script);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('main .late').first().waitFor({ state: 'detached' });
  return {
    page,
    add: (...files) => page.locator('input[type=file]').setInputFiles(files),
    sent: () => page.evaluate(() => (globalThis as unknown as { sent: Sent[] }).sent),
  };
}

/** Delays the background's answers to messages of a type until the returned function is called. */
export async function holdBack(page: Page, type: string): Promise<() => Promise<void>> {
  await page.evaluate((type) => {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime) as (message: { type: string }, reply?: unknown) => unknown;
    const held: (() => void)[] = [];
    let isFree = false;
    Object.assign(globalThis, { release: () => ((isFree = true), held.forEach((go) => go())) });
    Object.assign(runtime, {
      sendMessage: async (message: { type: string }, reply?: unknown) => {
        if (message.type === type && !isFree) await new Promise<void>((go) => held.push(go));
        return send(message, reply);
      },
    });
  }, type);
  return () => page.evaluate(() => (globalThis as unknown as { release(): void }).release());
}
