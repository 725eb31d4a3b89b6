import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import type { PageImages, PrivacyReport } from '#utils/protocol/studio-protocol.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { SPOKEN } from './panel-page.ts';

const candidate = {
  state: 'unseen',
  skipped: null,
  written: null,
  description: null,
} as const;

/** A page with one image for each verdict. */
export const PAGE_IMAGES: PageImages = {
  site: 'example.org',
  title: 'Kites',
  incognito: false,
  frames: [
    {
      frameId: 0,
      url: 'https://example.org/',
      candidates: [
        {
          ...candidate,
          key: 0,
          selector: '#kite',
          verdict: 'needs-alt',
          reason: 'alt-missing',
          name: '',
          src: 'https://example.org/kite.jpg',
        },
        {
          ...candidate,
          key: 1,
          selector: '#dog',
          verdict: 'ok',
          reason: 'named',
          name: 'A dog',
          src: 'https://example.org/dog.jpg',
        },
        {
          ...candidate,
          key: 2,
          selector: '#line',
          verdict: 'decorative',
          reason: 'alt-empty',
          name: '',
          src: 'https://example.org/line.png',
        },
        {
          ...candidate,
          key: 3,
          selector: '#gone',
          verdict: 'inapplicable',
          reason: 'not-rendered',
          name: '',
          src: 'https://example.org/gone.png',
        },
      ],
    },
  ],
};

export const PRIVACY: PrivacyReport = {
  fetched: [
    {
      address: 'https://cdn.example/kite.jpg',
      page: 'https://example.org/',
      at: 1_700_000_000_000,
      by: 'host',
      outcome: 'loaded',
    },
    {
      address: 'https://example.org/x.jpg',
      page: 'https://example.org/',
      at: 1_700_000_001_000,
      by: 'page',
      outcome: 'not-found',
    },
  ],
  edits: [
    { site: 'example.org', address: 'https://example.org/kite.jpg', text: 'A red kite', at: 1 },
    { site: 'example.org', address: 'https://example.org/line.png', text: '', at: 2 },
  ],
  cacheBytes: 4_200,
  cacheEntries: 3,
  storedBytes: 900,
};

/** An answer with everything that the section Try can show. */
export const FOUND: SuppliedAnswer = {
  description: SPOKEN,
  answer: {
    ok: true,
    cached: false,
    findings: findingsWith({
      kinds: { photo: 0.9, drawing: 0.1 },
      sureOfKind: true,
      words: 0.4,
      caption: {
        text: 'a red kite',
        lang: 'en',
        tokens: [
          { text: 'a', probability: 0.9 },
          { text: 'red', probability: 0.5 },
          { text: 'kite', probability: 0.25 },
        ],
        meanLogProbability: -0.7,
        attention: {
          columns: 2,
          rows: 2,
          weights: [
            [1, 0, 0, 0],
            [0, 1, 0, 0],
            [0, 0, 0, 1],
          ],
        },
        named: [],
      },
      text: {
        lines: [{ text: 'KITES 5 €', confidence: 0.9, box: [0.1, 0.2, 0.5, 0.2], continues: false }],
        cut: false,
      },
      timings: { decode: 2, route: 1, encode: 80, caption: 20 },
    }),
  },
};
