import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { viewsOf } from '#models/experts/symbols/views/views.ts';
import rows from '#tests/fixtures/symbols/views.json' with { type: 'json' };
import { symbolPicture, type SymbolRow } from '#tests/support/pictures/symbol-fixture.ts';

test.each(rows as SymbolRow[])(
  'a picture of $width x $height ($sort) has the views that the network learnt from',
  (row) => {
    const { views, inside } = viewsOf(symbolPicture(row));
    expect(views.map(sha256)).toEqual(row.views);
    expect(inside && sha256(inside)).toBe(row.inside);
  },
);

test('nothing is seen in a picture that is transparent throughout', () => {
  const data = new Uint8ClampedArray(4 * 4 * 4);
  expect(viewsOf({ width: 4, height: 4, data, naturalWidth: 4, naturalHeight: 4 })).toEqual({
    views: [],
    inside: null,
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
