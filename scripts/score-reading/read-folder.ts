import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ReadPicture } from './reading-page.ts';

const MIMES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Prints what is read on the pictures of a folder: where they hold no words, every word is false. */
export async function readFolder(
  folder: string,
  read: (picture: { bytes: Uint8Array; mime: string }) => Promise<ReadPicture>,
): Promise<void> {
  let [pictures, withWords, words, ms] = [0, 0, 0, 0];
  for (const name of (await readdir(folder)).toSorted()) {
    const mime = MIMES[extname(name).toLowerCase()];
    if (!mime) continue;
    const { lines, text, milliseconds } = await read({ bytes: await readFile(join(folder, name)), mime });
    pictures += 1;
    ms += milliseconds;
    if (lines.length === 0) continue;
    withWords += 1;
    words += text.split(' ').length;
    const shown = lines.map((line) => `${line.text} (${line.confidence.toFixed(2)})`).join(' | ');
    console.log(`${name}\t${shown}`);
  }
  console.log(
    `${pictures} pictures, ${withWords} with words, ${words} words, ${Math.round(ms / pictures)} ms each`,
  );
}
