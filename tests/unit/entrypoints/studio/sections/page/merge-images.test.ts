import { expect, test, vi } from 'vitest';
import { mergeImages } from '#entrypoints/studio/sections/page/merge-images.ts';
import { pageImage } from '#tests/support/unit/page-image.ts';

const image = (key: number, src = `https://example.org/${key}.jpg`) => pageImage({ key, src });

test('what was typed or decided stays, with its thumbnail; the report is the new one', () => {
  const typed = image(1);
  typed.draft.value = 'A red kite';
  typed.thumbnail.value = 'blob:1';
  const decided = image(2);
  decided.decision.value = 'rejected';
  const now = mergeImages(
    [typed, decided],
    [image(2), pageImage({ key: 1, src: typed.report.src, name: 'New' })],
  );
  expect(now.map(({ ref }) => ref.key)).toEqual([2, 1]);
  expect(now[0]?.decision.value).toBe('rejected');
  expect(now[1]).toMatchObject({ report: { name: 'New' } });
  expect([now[1]?.draft.value, now[1]?.thumbnail.value]).toEqual(['A red kite', 'blob:1']);
});

test('what nobody touched follows the page', () => {
  const now = mergeImages(
    [image(1)],
    [pageImage({ key: 1, src: 'https://example.org/1.jpg' }, 'Written since')],
  );
  expect(now[0]?.draft.value).toBe('Written since');
});

test('an element that shows another picture begins anew, and the old thumbnail is let go', () => {
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const old = image(1);
  old.draft.value = 'A red kite';
  old.thumbnail.value = 'blob:1';
  const now = mergeImages([old], [image(1, 'https://example.org/other.jpg')]);
  expect(now[0]?.draft.value).toBe('');
  expect(revoke.mock.calls).toEqual([['blob:1']]);
});
