import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { openEnginePage, type EnginePage } from './lib/engine-page.ts';
import { ROOT } from './lib/paths.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { photosOf, unpackPhotos } from './lib/flickr8k.ts';

const USAGE = `Usage: npx node scripts/picture-input.ts FOLDER [PHOTOS]

Decodes and resizes the first PHOTOS dev photos of Flickr8k (default: 10) in the browser, as the default model's card says, and
writes the red, green and blue bytes of each to a file in FOLDER. altcap.export.browser_input compares them with Pillow's.`;

await runCommand(async () => {
  const [folder, count = '10'] = process.argv.slice(2);
  if (!folder || folder === '--help') throw new UsageError(USAGE);
  const card = (await readZoo(ROOT)).models.find(({ id }) => id === DEFAULT_MODEL);
  if (!card) throw new UsageError(`There is no ${DEFAULT_MODEL} in models/zoo.`);
  const photos = (await photosOf('dev')).slice(0, Number(count));
  const unpacked = await mkdtemp(join(tmpdir(), 'altscribe-input-'));
  await mkdir(folder, { recursive: true });
  const engine = await openEnginePage();
  try {
    for (const [index, file] of (await unpackPhotos(photos, unpacked)).entries()) {
      const bytes = await inputOf(engine, card, await readFile(file));
      await writeFile(join(folder, `${photos[index]!.image}.rgb`), bytes);
    }
  } finally {
    await engine.close();
    await rm(unpacked, { recursive: true });
  }
  console.log(`${photos.length} pictures in ${folder}`);
  return 0;
});

/** Prepares a picture as models/engine/encode.ts does for the encoder. */
async function inputOf(
  engine: EnginePage,
  { encoder: { picture } }: CaptionCard,
  jpeg: Uint8Array,
): Promise<Uint8Array> {
  engine.answers.set('/picture', (_, response) => response.end(jpeg));
  const numbers = await engine.page.evaluate(async ({ background, width, height }) => {
    const { decodePicture, flatten, resize } = globalThis.engine;
    const pixels = await decodePicture(await (await fetch('/picture')).arrayBuffer(), 'image/jpeg');
    return Array.from(resize(flatten(pixels, background), width, height).data);
  }, picture);
  return Uint8Array.from(numbers);
}
