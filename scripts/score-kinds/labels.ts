import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { KINDS } from '#utils/domain/kinds.ts';
import { UsageError } from '#scripts/lib/command.ts';

const LabelSchema = v.object({
  file: v.string(),
  kind: v.picklist(KINDS),
  /** What is written in it, line by line. */
  text: v.optional(v.string()),
  /** The type of what its QR or bar code holds. */
  code: v.optional(v.string()),
  /** What drew it: a program or a package. */
  source: v.optional(v.string()),
  /** The part of the set it belongs to, such as "final" for the final score. Parts are also scored on their own. */
  part: v.optional(v.string()),
});

export type Label = v.InferOutput<typeof LabelSchema>;
export type Labelled = Label & { path: string };

/** @throws UsageError if there is no such file, or a line of it is not a label */
export async function readLabels(file: string): Promise<Labelled[]> {
  const content = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  const lines = content.split('\n').filter(Boolean);
  return lines.map((line, at) => labelFrom(line, `${file}, line ${at + 1}`, dirname(file)));
}

function labelFrom(line: string, where: string, folder: string): Labelled {
  try {
    const label = v.parse(LabelSchema, JSON.parse(line));
    return { ...label, path: resolve(folder, label.file) };
  } catch (error) {
    throw new UsageError(`${where} is not a label: ${(error as Error).message}`);
  }
}
