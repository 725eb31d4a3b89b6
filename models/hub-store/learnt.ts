import * as v from 'valibot';
import { openTop, removeTop, readText, writeText, type ModelPlace } from './folders.ts';

/** Beside the models, so that it outlives their deletion: a second download must bring the same files as the first. */
const FOLDER = 'hub-learnt';

const LearntSchema = v.object({
  /** The commit that a branch stood for. */
  commit: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))),
  /** SHA-256 by path, of files whose card has none. */
  hashes: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), {}),
});

/** What the first download of a model's revision told, where its card does not. */
export type Learnt = v.InferOutput<typeof LearntSchema>;

export async function readLearnt(place: ModelPlace): Promise<Learnt> {
  const folder = await openTop(FOLDER);
  const text = await readText(folder, nameOf(place));
  try {
    return v.parse(LearntSchema, JSON.parse(text ?? '{}'));
  } catch {
    return { hashes: {} };
  }
}

export async function writeLearnt(place: ModelPlace, learnt: Learnt): Promise<void> {
  await writeText(await openTop(FOLDER), nameOf(place), JSON.stringify(learnt));
}

/** Forgets what was learnt of all models. */
export async function forgetLearnt(): Promise<void> {
  await removeTop(FOLDER);
}

function nameOf({ id, revision }: ModelPlace): string {
  return `${id} ${revision}.json`;
}
