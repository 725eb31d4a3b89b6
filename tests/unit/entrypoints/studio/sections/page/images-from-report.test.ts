import { expect, test } from 'vitest';
import { imagesFromReport } from '#entrypoints/studio/sections/page/images-from-report.ts';
import { candidateReport } from '#tests/support/unit/candidate-report.ts';

test('every frame contributes its images, and elements that show none are left out', () => {
  const images = imagesFromReport(7, {
    site: 'example.org',
    title: 'Kites',
    incognito: false,
    frames: [
      { frameId: 0, url: 'https://example.org/', candidates: [candidateReport({ key: 1 })] },
      {
        frameId: 4,
        url: 'https://example.org/frame',
        candidates: [
          candidateReport({ key: 1, verdict: 'inapplicable' }),
          candidateReport({ key: 2, written: 'A red kite' }),
        ],
      },
    ],
  });
  expect(images.map(({ ref, page }) => [ref, page])).toEqual([
    [{ tabId: 7, frameId: 0, key: 1 }, 'https://example.org/'],
    [{ tabId: 7, frameId: 4, key: 2 }, 'https://example.org/frame'],
  ]);
  expect(images.map(({ draft }) => draft.value)).toEqual(['', 'A red kite']);
  expect(images.map(({ thumbnail }) => thumbnail.value)).toEqual([undefined, undefined]);
});
