import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { UsageError } from '#scripts/lib/command.ts';

const RowSchema = v.object({ image: v.pipe(v.string(), v.nonEmpty()), captions: v.array(v.string()) });

/** A photo with sentences that are true of it. */
export interface CaptionedPhoto {
  /** Its path on this machine. */
  path: string;
  file: string;
  captions: string[];
}

/**
 * Reads a file of captions. Photos in an archive are unpacked into `folder`.
 * @throws UsageError where the file, one of its lines or a photo is missing or wrong
 */
export async function readPhotos(file: string, limit: number, folder: string): Promise<CaptionedPhoto[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is no file "${file}".`);
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.slice(0, limit).map((line, at) => parseRow(line, `${file}, line ${at + 1}`));
  const base = await baseOf(dirname(file), rows, folder);
  const photos = rows.map(({ image, captions }) => ({
    path: join(base, image),
    file: basename(image),
    captions,
  }));
  for (const { path } of photos) {
    await access(path).catch(() => {
      throw new UsageError(`${file} names the photo ${path}, which is not there.`);
    });
  }
  return photos;
}

function parseRow(line: string, where: string): v.InferOutput<typeof RowSchema> {
  try {
    return v.parse(RowSchema, JSON.parse(line));
  } catch (error) {
    throw new UsageError(`${where} is not a photo with captions: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Where the photos are: in images.tar, in a folder "images", or beside the file. */
async function baseOf(beside: string, rows: readonly { image: string }[], folder: string): Promise<string> {
  const archive = join(beside, 'images.tar');
  if (await isThere(archive)) {
    await promisify(execFile)('tar', ['-xf', archive, '-C', folder, ...rows.map(({ image }) => image)]);
    return folder;
  }
  return (await isThere(join(beside, 'images'))) ? join(beside, 'images') : beside;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
