import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { photosOf, unpackPhotos } from './lib/flickr8k.ts';
import { answersTo } from './score-kinds/ask.ts';
import { readLabels, type Labelled } from './score-kinds/labels.ts';
import { readOptions, USAGE } from './score-kinds/options.ts';
import { scoreParts } from './score-kinds/parts.ts';
import { reportParts } from './score-kinds/print.ts';
import type { AnsweredLabel } from './score-kinds/answered-label.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-kinds-'));
  try {
    const labelled = [
      ...(options.labels === null ? [] : await readLabels(options.labels)),
      ...(await photographs(options.photos, folder)),
    ];
    const judged: AnsweredLabel[] = [];
    for await (const one of answersTo(labelled)) judged.push(one);
    const scores = scoreParts(judged);
    console.log(options.json ? JSON.stringify(scores, null, 2) : reportParts(scores));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** The first photos of Flickr8k's dev split, each of them labelled a photo. */
async function photographs(count: number, folder: string): Promise<Labelled[]> {
  if (count === 0) return [];
  const paths = await unpackPhotos((await photosOf('dev')).slice(0, count), folder);
  return paths.map((path) => ({ path, file: basename(path), kind: 'photo', source: 'flickr8k' }));
}
