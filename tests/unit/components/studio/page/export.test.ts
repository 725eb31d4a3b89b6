import { expect, test } from 'vitest';
import { exported } from '#components/studio/page/export.ts';
import { pageImage } from '#tests/support/unit/page-image.ts';

test('CSV quotes what would break a row, and doubles quotes', () => {
  const { name, text } = exported('csv', 'example.org:80', [pageImage({}, 'A "red", kite\nflies')]);
  expect(name).toBe('alt-example.org-80.csv');
  const [head, ...rows] = text.split('\r\n');
  expect(head).toBe('\u{feff}page,selector,src,verdict,reason,oldText,newText,decision');
  expect(rows.join('\r\n')).toContain('"A ""red"", kite\nflies"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('in CSV "%s" of a page is no formula', (text) => {
  const { text: csv } = exported('csv', 'a', [pageImage({ name: text })]);
  expect(csv).toContain(`,'${text},`);
});

test('JSON has every image, with null where nothing is to be written', () => {
  const { text } = exported('json', 'a', [pageImage({}, 'A kite', 'rejected'), pageImage({}, 'A dog')]);
  expect(JSON.parse(text)).toMatchObject([{ newText: null }, { newText: 'A dog', decision: 'open' }]);
});

test('the patch list has selector and text of what is to be written only, "" for a decoration', () => {
  const images = [
    pageImage({ selector: '#a' }, ' A kite ', 'accepted'),
    pageImage({ selector: '#b' }, 'ignored', 'decorative'),
    pageImage({ selector: '#c' }, 'A dog', 'rejected'),
    pageImage({ selector: '#d' }, '  '),
  ];
  const { name, text } = exported('patch', 'a', images);
  expect(name).toBe('alt-a.patch.json');
  expect(JSON.parse(text)).toEqual([
    { page: 'https://example.org/', selector: '#a', alt: 'A kite' },
    { page: 'https://example.org/', selector: '#b', alt: '' },
  ]);
});
