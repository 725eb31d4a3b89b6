import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import rows from '#tests/fixtures/symbols/views.json' with { type: 'json' };
import { symbolPicture, type SymbolRow } from '#tests/support/pictures/symbol-fixture.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

/** The engine's answers to a picture of the fixture. */
function answersTo(row: SymbolRow) {
  const { width, height, data } = symbolPicture(row);
  return engine.page.evaluate(
    ([width, height, bytes]) => {
      const { catalog, createEngine, nameSymbol } = globalThis.engine;
      const pixels = {
        width,
        height,
        data: Uint8ClampedArray.from(bytes),
        naturalWidth: width,
        naturalHeight: height,
      };
      return nameSymbol(createEngine(`${location.origin}/`), catalog.roles.symbols!, pixels);
    },
    [width, height, [...data]] as const,
  );
}

test.each((rows as SymbolRow[]).filter(({ name }) => name))(
  'a picture of $width x $height ($sort) gets the answer that Python gives it',
  async (row) => {
    const [answer] = await answersTo(row);
    expect(answer!.kind).toBe(row.kind);
    expect(answer!.cosine).toBeCloseTo(row.cosine!, 2);
    expect(answer!.share).toBeCloseTo(row.share!, 1);
    expect(answer!.lead).toBeCloseTo(row.lead!, 2);
    expect(Math.abs(answer!.voters - row.voters!)).toBeLessThanOrEqual(1);
    const isTold = row.name!.startsWith(`${row.kind}:`) && !row.name!.includes(':~');
    expect(answer!.name).toBe(isTold ? row.name : null);
  },
);

test('a picture in which nothing can be seen has no answer', async () => {
  const nothing = await engine.page.evaluate(() => {
    const { catalog, createEngine, nameSymbol } = globalThis.engine;
    const pixels = {
      width: 8,
      height: 8,
      data: new Uint8ClampedArray(256),
      naturalWidth: 8,
      naturalHeight: 8,
    };
    return nameSymbol(createEngine(`${location.origin}/`), catalog.roles.symbols!, pixels);
  });
  expect(nothing).toEqual([]);
});
