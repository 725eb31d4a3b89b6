import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import * as v from 'valibot';
import { KINDS } from '../../utils/findings.ts';
import type { Picture, ReadPicture } from './reading-page.ts';

const MIMES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Prints what is read on the pictures of a folder: where they hold no words, every word is false. A
 * `truth.json` there names the labels that each holds: how many were read as they are is counted.
 */
export async function readFolder(
  folder: string,
  read: (picture: Picture) => Promise<ReadPicture>,
): Promise<void> {
  const truth = await readTruth(folder);
  let [labels, found] = [0, 0];
  let [pictures, withWords, words, ms] = [0, 0, 0, 0];
  for (const name of (await readdir(folder)).toSorted()) {
    const mime = MIMES[extname(name).toLowerCase()];
    if (!mime) continue;
    const kind = KINDS.find((kind) => name.startsWith(kind)) ?? 'text';
    const { lines, text, milliseconds } = await read({
      bytes: await readFile(join(folder, name)),
      mime,
      kind,
    });
    pictures += 1;
    ms += milliseconds;
    const missing = (truth[name] ?? []).filter((label) => !text.includes(label));
    labels += truth[name]?.length ?? 0;
    found += (truth[name]?.length ?? 0) - missing.length;
    if (missing.length > 0) console.log(`${name}\tnot read: ${missing.join(' | ')}`);
    if (lines.length === 0) continue;
    withWords += 1;
    words += text.split(' ').length;
    const shown = lines.map((line) => `${line.text} (${line.confidence.toFixed(2)})`).join(' | ');
    console.log(`${name}\t${shown}`);
  }
  if (labels > 0) console.log(`${found} of ${labels} labels read as they are`);
  console.log(
    `${pictures} pictures, ${withWords} with words, ${words} words, ${Math.round(ms / pictures)} ms each`,
  );
}

async function readTruth(folder: string): Promise<Record<string, string[]>> {
  const text = await readFile(join(folder, 'truth.json'), 'utf8').catch(() => '{}');
  return v.parse(v.record(v.string(), v.array(v.string())), JSON.parse(text));
}
