import type { Page } from 'playwright-core';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import type { Spoken } from '#utils/domain/description.ts';
import type { TabStatus } from '#utils/protocol/messages.ts';
import { bundle } from './bundle.ts';
import type { Sent } from './fake-extension.ts';
import type { Stage } from './stage.ts';

const popup = bundle('entrypoints/popup/main.tsx');

const FINE: CandidateReport = {
  key: 0,
  selector: '#a',
  verdict: 'ok',
  reason: 'named',
  state: 'unseen',
  skipped: null,
  name: 'A red kite over the harbour',
  written: null,
  description: null,
  src: 'https://example.org/pictures/kite.jpg',
};

const LACKING = { ...FINE, verdict: 'needs-alt', reason: 'alt-missing', name: '' } as const;

const LIST: Spoken = {
  state: 'list',
  text: 'May show: a dog, a ball',
  plain: 'a dog, a ball',
  lang: 'en',
  kind: 'photo',
  confidence: 0.7,
  model: 'attention',
  ms: 5,
  panelOnly: false,
  at: 1,
};

/** A page with `texts`, of which the first was written first. */
export function statusWith(texts: readonly string[]): TabStatus {
  const candidates = texts.map((written, index): CandidateReport => {
    const description = { ...LIST, text: written, at: index };
    const src = `https://example.org/${index % 3}.jpg`;
    return { ...LACKING, key: index, selector: `#i${index}`, state: 'written', written, description, src };
  });
  // The last one written stands first on the page.
  return { ...STATUS, frames: [{ url: 'https://example.org/', candidates: candidates.toReversed() }] };
}

/** A page with one image of every outcome. */
export const STATUS: TabStatus = {
  site: 'example.org',
  mode: 'automatic',
  siteMode: null,
  defaultMode: 'automatic',
  model: 'attention',
  settings: { junkAlt: true, emptyAlt: false },
  frames: [
    {
      url: 'https://example.org/',
      candidates: [
        FINE,
        { ...LACKING, key: 1, state: 'written', written: 'May show: a dog, a ball', description: LIST },
        { ...LACKING, key: 2, state: 'asked', src: 'https://example.org/pictures/in%20work.jpg' },
        { ...LACKING, key: 3, skipped: 'too-small', src: 'https://example.org/dot.png' },
        {
          ...LACKING,
          key: 4,
          state: 'silent',
          src: 'data:image/png;base64,AAAA',
          description: {
            state: 'refused',
            reason: 'unsure-kind',
            message: 'It is not clear what sort of picture this is.',
            kind: 'icon',
            model: 'attention',
            ms: 5,
          },
        },
        { ...FINE, key: 5, verdict: 'decorative', reason: 'alt-empty', name: '' },
        { ...FINE, key: 6, verdict: 'inapplicable', reason: 'not-rendered' },
      ],
    },
  ],
};

/** The same page when nothing is under way. */
export const QUIET: TabStatus = {
  ...STATUS,
  frames: STATUS.frames.map(({ url, candidates }) => ({
    url,
    candidates: candidates.filter(({ state }) => state !== 'asked'),
  })),
};

export interface PopupPage {
  page: Page;
  /** The messages from the popup to the background, except for those that ask for the status. */
  sent(): Promise<Sent[]>;
}

/** The popup, with a background that gives `answers`, by message type; the last one of each is repeated. */
export async function popupPage(stage: Stage, answers: Record<string, unknown[]>): Promise<PopupPage> {
  const { script, styles } = await popup;
  const page = await stage.open(
    `<!doctype html><html lang="en"><title>Altscribe</title><style>${styles}</style><body></body></html>`,
    '/popup.html?tab=3',
  );
  await page.evaluate((given) => Object.assign(globalThis, { answers: given }), answers);
  await page.evaluate(script);
  return {
    page,
    sent: async () =>
      (await page.evaluate(() => (globalThis as unknown as { sent: Sent[] }).sent)).filter(
        ({ type }) => type !== 'tabStatus',
      ),
  };
}
