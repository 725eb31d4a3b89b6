/**
 * Fifty icons beside one caption: each is looked at as on a page, by the router and then by the index of symbols. The captioner
 * must not be loaded for them.
 */
import { readFile } from 'node:fs/promises';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import type { Encoded, Encodings } from '#models/engine/encode.ts';
import { openEnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { table } from '#scripts/lib/table.ts';
import { isSymbol, type Kind } from '#utils/domain/kinds.ts';
import { median } from './median.ts';

const ROUNDS = 7;
const PHOTO = 'scripts/demo/page/pictures/cat.jpg';

/** What icons are drawn of: a magnifying glass, a cross, a plus, a house, an arrow, a menu, a heart, a bell, a tick, an envelope. */
const SHAPES = [
  'M10 2a8 8 0 1 0 5 14l6 6 2-2-6-6A8 8 0 0 0 10 2Zm0 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  'M5 3 3 5l7 7-7 7 2 2 7-7 7 7 2-2-7-7 7-7-2-2-7 7Z',
  'M10 3h4v7h7v4h-7v7h-4v-7H3v-4h7Z',
  'M12 3 2 12h3v9h5v-6h4v6h5v-9h3Z',
  'M14 5l-2 2 4 4H3v3h13l-4 4 2 2 8-8Z',
  'M3 5h18v3H3Zm0 6h18v3H3Zm0 6h18v3H3Z',
  'M12 21C5 15 2 12 2 8a5 5 0 0 1 10-2 5 5 0 0 1 10 2c0 4-3 7-10 13Z',
  'M12 2a6 6 0 0 0-6 6v6l-3 3v1h18v-1l-3-3V8a6 6 0 0 0-6-6Zm-3 18a3 3 0 0 0 6 0Z',
  'M9 16 4 11l-2 2 7 7L22 7l-2-2Z',
  'M2 5h20v14H2Zm2 3v9h16V8l-8 6Z',
];
const COLOURS = ['#000', '#1a5fb4', '#a51d2d', '#26a269', '#5e5c64'];

const icons = COLOURS.flatMap((colour) =>
  SHAPES.map(
    (path) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24"><path fill="${colour}" d="${path}"/></svg>`,
  ),
);

const engine = await openEnginePage();
try {
  engine.answers.set('/photo.jpg', async (_request, response) => {
    response.end(await readFile(`${ROOT}/${PHOTO}`));
  });
  const times = await engine.page.evaluate(
    async ({ icons, model, rounds }) => {
      const { createEngine, decodePicture, examine, findCardSet } = globalThis.engine;
      const ours = createEngine(`${location.origin}/`, 1);
      const cards = findCardSet(model);
      const { signal } = new AbortController();
      const look = (pixels: Awaited<ReturnType<typeof decodePicture>>) => {
        // As in the worker, router and captioner share what the trunk makes of a picture.
        const made = new Map<string, Promise<{ outputs: Encoded; ms: number }>>();
        const encodings: Encodings = (key, make) => {
          const outputs = made.get(key) ?? make();
          made.set(key, outputs);
          return outputs;
        };
        const earlier = { id: 'picture', encodings };
        return examine(ours, pixels, { cards, decoding: {}, raw: false, earlier }, signal);
      };
      const drawn = await Promise.all(
        icons.map(async (svg) => {
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
          await image.decode();
          const canvas = new OffscreenCanvas(48, 48);
          canvas.getContext('2d')!.drawImage(image, 0, 0);
          const png = await canvas.convertToBlob({ type: 'image/png' });
          return decodePicture(await png.arrayBuffer(), 'image/png');
        }),
      );
      const photo = await decodePicture(await (await fetch('/photo.jpg')).arrayBuffer(), 'image/jpeg');
      const all = async () => {
        const kinds = [];
        for (const pixels of drawn) kinds.push((await look(pixels)).kind);
        return kinds;
      };
      const kinds = await all();
      const { captioner } = cards;
      const isCaptionerLoaded = Object.values(captioner.files).some((file) => ours.holds(file));
      await look(photo);
      const [fifty, one]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        await all();
        const between = performance.now();
        await look(photo);
        fifty.push(between - start);
        one.push(performance.now() - between);
      }
      return { fifty, one, kinds, isCaptionerLoaded };
    },
    { icons, model: DEFAULT_MODEL, rounds: ROUNDS },
  );
  const [fifty, one] = [median(times.fifty), median(times.one)];
  const symbols = times.kinds.filter((kind) => kind !== null && isSymbol(kind as Kind));
  console.log(
    table(
      ['Work', 'Median, ms'],
      [
        [`${icons.length} icons, ${symbols.length} of them taken for symbols`, fifty.toFixed(0)],
        ['one caption', one.toFixed(0)],
        ['ratio', (fifty / one).toFixed(2)],
      ],
    ),
  );
  console.log(`The captioner was ${times.isCaptionerLoaded ? '' : 'not '}loaded for the icons.`);
  if (fifty > one || times.isCaptionerLoaded) process.exitCode = 1;
} finally {
  await engine.close();
}
