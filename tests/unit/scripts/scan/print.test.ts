import { expect, test } from 'vitest';
import type { ScannedPage } from '#scripts/scan/pages.ts';
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

const SCANNED: ScannedPage = {
  page: 'a.html',
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
  expect(text).toMatch(/ok +The page gives it alt text\. +Kite .*#b/);
  expect(text).toContain('In the frame http://127.0.0.1/frame.html');
  expect(text).not.toContain('about:blank');
});

test('a page that could not be scanned says why', () => {
  const failed: ScannedPage = { page: 'b.html', error: 'It answered 404.' };
  expect(asJson(failed)).toEqual(['{"page":"b.html","error":"It answered 404."}']);
  expect(asTable(failed).join('')).toContain('b.html: It answered 404.');
});
