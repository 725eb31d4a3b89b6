import { expect, test } from 'vitest';
import type { ScannedPage } from '#scripts/scan/pages.ts';
import { widthOf } from '#scripts/lib/text-width.ts';
import { asJson, asTable } from '#scripts/scan/print.ts';
import type { Finding } from '#scripts/scan/scanner.ts';

const FOUND = {
  key: 0,
  selector: '#a',
  verdict: 'needs-alt',
  reason: 'alt-missing',
  state: 'unseen',
  skipped: null,
  name: '',
  written: null,
  description: null,
  src: '/a.png',
  suggestion: null,
} satisfies Finding;

const SAID = {
  state: 'said',
  text: 'A dog',
  plain: 'A dog',
  lang: 'en',
  kind: 'photo',
  confidence: 0.9,
  model: 'm',
  ms: 1,
  panelOnly: false,
} as const;

const SCANNED: ScannedPage = {
  page: 'a.html',
  described: false,
  frames: [
    {
      url: 'http://127.0.0.1/a.html',
      candidates: [FOUND, { ...FOUND, selector: '#b', verdict: 'ok', reason: 'named', name: 'Kite' }],
    },
    { url: 'about:blank', candidates: [] },
    {
      url: 'http://127.0.0.1/frame.html',
      candidates: [{ ...FOUND, verdict: 'decorative', reason: 'alt-empty' }],
    },
  ],
};

test('as JSON every image is a line with its page, frame and flag', () => {
  const lines = asJson(SCANNED).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({
    page: 'a.html',
    frame: 'http://127.0.0.1/a.html',
    selector: '#a',
    verdict: 'needs-alt',
    reason: 'alt-missing',
    name: '',
    src: '/a.png',
    flag: true,
  });
  expect(lines.map(({ flag }) => flag)).toEqual([true, false, false]);
});

test('as a table every frame with images is shown, below counts that add up', () => {
  const text = asTable(SCANNED).join('\n');
  expect(text).toContain('a.html: 3 images: 1 missing alt text, 1 has alt text, 1 decorative');
  expect(text).toMatch(/a\.png +Has alt text +The page gives it alt text\. +Kite +#b/);
  expect(text).toContain('In the frame http://127.0.0.1/frame.html');
  expect(text).not.toContain('about:blank');
});

test('a page that could not be scanned says why', () => {
  const failed: ScannedPage = { page: 'b.html', error: 'It answered 404.' };
  expect(asJson(failed)).toEqual(['{"page":"b.html","error":"It answered 404."}']);
  expect(asTable(failed).join('')).toContain('b.html: It answered 404.');
});

test('no line of a table is wider than 100 columns, and each has the name of its file', () => {
  const candidates = [
    {
      ...FOUND,
      src: 'https://example.org/photos/2026-11-30-the-town-hall-seen-from-the-river-at-dawn.large.jpg?w=800',
      selector: `html > body > ${'div.very-long-class-name-of-a-framework > '.repeat(6)}img:nth-of-type(12)`,
      suggestion: { ...SAID, text: '市庁舎と川と橋と船と人々と空と雲と'.repeat(4) },
    },
    { ...FOUND, skipped: 'broken' as const, src: '/pictures/猫の写真.png' },
    { ...FOUND, src: '', selector: 'html > body > svg:nth-of-type(2)', name: 'a\nb\u0007' },
    { ...FOUND, src: 'data:image/png;base64,AAAA' },
  ];
  const text = asTable({ page: 'a.html', described: true, frames: [{ url: 'u', candidates }] }).join('\n');
  const [, ...lines] = text.split('\n');
  expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
  expect(text).toMatch(/^2026-11-30-\S*…\S*\.large\.jpg {2}Described/m);
  for (const name of ['猫の写真.png', '<svg>', 'data:image/png']) expect(text).toContain(name);
  expect(text).not.toContain('\u0007');
});

test('where suggestions were asked for, each image that has none says why', () => {
  const candidates = [
    { ...FOUND, suggestion: SAID },
    { ...FOUND, skipped: 'loading' as const },
    { ...FOUND, skipped: 'mode' as const },
  ];
  const lines = asJson({ page: 'a.html', described: true, frames: [{ url: 'u', candidates }] });
  expect(lines.map((line) => (JSON.parse(line) as { whyNot: unknown }).whyNot)).toEqual([
    null,
    expect.stringMatching(/load/),
    expect.stringMatching(/could not be described/),
  ]);
});
