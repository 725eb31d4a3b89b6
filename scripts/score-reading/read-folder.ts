import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { KINDS } from '#utils/domain/kinds.ts';
import type { PictureToRead, ReadPicture } from './reading-page.ts';
import { compare, readTruth, type Compared } from './truth.ts';

const MIMES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Prints what is read in the pictures of a folder. If they hold no words, every word read is false. If a `truth.json` there
 * says what each one holds, the labels read correctly are counted, and the words that are in no label.
 */
export async function readFolder(
  folder: string,
  read: (picture: PictureToRead) => Promise<ReadPicture>,
): Promise<void> {
  const truth = await readTruth(folder);
  let [labels, found, falseWords] = [0, 0, 0];
  let [pictures, withWords, words, ms] = [0, 0, 0, 0];
  for (const name of (await readdir(folder)).toSorted()) {
    const mime = MIMES[extname(name).toLowerCase()];
    if (!mime) continue;
    const kind = KINDS.find((kind) => name.startsWith(kind)) ?? 'text';
    const bytes = await readFile(join(folder, name));
    const { lines, text, milliseconds } = await read({ bytes, mime, kind });
    const seen = text.split(' ').filter(Boolean);
    pictures += 1;
    ms += milliseconds;
    words += seen.length;
    const written = truth[name];
    if (written) {
      const compared = compare(written, seen);
      labels += written.labels.length;
      found += written.labels.length - compared.missing.length;
      falseWords += compared.falseWords.length;
      printCompared(name, compared);
    }
    if (lines.length === 0) continue;
    withWords += 1;
    const shown = lines.map((line) => `${line.text} (${line.confidence.toFixed(2)})`).join(' | ');
    console.log(`${name}\t${shown}`);
  }
  if (labels > 0) {
    console.log(`${found} of ${labels} labels read as they are`);
    console.log(`${falseWords} of ${words} words are in no label and on no axis`);
  }
  console.log(
    `${pictures} pictures, ${withWords} with words, ${words} words, ${Math.round(ms / pictures)} ms each`,
  );
}

function printCompared(name: string, { missing, falseWords }: Compared): void {
  if (missing.length > 0) console.log(`${name}\tnot read: ${missing.join(' | ')}`);
  if (falseWords.length > 0) console.log(`${name}\tfalse: ${falseWords.join(' | ')}`);
}
