import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { UsageError } from '#scripts/lib/command.ts';
import { SYMBOLS } from '#utils/domain/kinds.ts';

const LabelSchema = v.object({
  file: v.string(),
  /** "none" for letters, words and photos: nothing of them may be named. */
  kind: v.picklist([...SYMBOLS, 'none']),
  name: v.string(),
  /** The names that are right for it. None where it has no name of ours. */
  accepts: v.array(v.string()),
  /** The set that drew it, or what it is. */
  source: v.string(),
});
export type SymbolLabel = v.InferOutput<typeof LabelSchema> & { path: string };

/** @throws UsageError if there is no such file, or a line of it is not a label */
export async function readSymbolLabels(file: string): Promise<SymbolLabel[]> {
  const content = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  return content
    .split('\n')
    .filter(Boolean)
    .map((line, at) => {
      try {
        const label = v.parse(LabelSchema, JSON.parse(line));
        return Object.assign(label, { path: resolve(dirname(file), label.file) });
      } catch (error) {
        throw new UsageError(`${file}, line ${at + 1} is no label: ${(error as Error).message}`);
      }
    });
}
