import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const TruthSchema = v.record(
  v.string(),
  v.object({ labels: v.array(v.string()), ticks: v.array(v.string()) }),
);

/** What is written in each picture of a folder, by file name: labels, and the figures on its axes. */
export type Truth = v.InferOutput<typeof TruthSchema>;

/** The `truth.json` of a folder; empty if there is none. */
export async function readTruth(folder: string): Promise<Truth> {
  const text = await readFile(join(folder, 'truth.json'), 'utf8').catch(() => '{}');
  return v.parse(TruthSchema, JSON.parse(text));
}

export interface Compared {
  /** Labels that were not read correctly. */
  missing: string[];
  /** Words that were read but are written nowhere: invented or misread. */
  falseWords: string[];
}

/** @param words as they were read, without spaces */
export function compare({ labels, ticks }: Truth[string], words: readonly string[]): Compared {
  const text = words.join(' ');
  const written = new Set([...labels, ...ticks].flatMap((label) => label.split(' ')));
  return {
    missing: labels.filter((label) => !text.includes(label)),
    falseWords: words.filter((word) => !written.has(word)),
  };
}
