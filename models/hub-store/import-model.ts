import { filesOfVariant } from '#models/catalog/hub/hub-card.ts';
import { HubError } from './hub-error.ts';
import { eachMissing, type ModelJob, type ModelJobListener } from './download-model.ts';
import { openPart } from './part-file.ts';

/** A file that a person has chosen, with its path in the chosen folder. */
export interface ChosenFile {
  path: string;
  file: File;
}

/**
 * Takes the files of a variant from what a person has chosen, with no network at all. They are checked like those that are
 * downloaded.
 * @throws HubError 'incomplete-import' with the first file that was not chosen, or what is wrong with one
 */
export async function importModel(
  job: ModelJob,
  chosen: readonly ChosenFile[],
  { progress }: ModelJobListener,
  signal: AbortSignal,
): Promise<void> {
  await eachMissing(job, progress, signal, async ({ folder }, path, done) => {
    const file = findChosen(chosen, path, filesOfVariant(job.card, job.variant));
    if (!file) throw new HubError('incomplete-import', { file: path });
    const part = await openPart(folder, path, () => {}, signal);
    try {
      part.restart();
      for await (const bytes of file.stream()) {
        signal.throwIfAborted();
        part.append(bytes);
        progress('verifying', done + part.size);
      }
      part.flush();
      return { bytes: part.size, sha256: part.digest() };
    } finally {
      part.close();
    }
  });
}

/** The chosen file for a path: by the end of its own path, or by its name where no other file of the model has that name. */
export function findChosen(
  chosen: readonly ChosenFile[],
  path: string,
  all: readonly string[],
): File | undefined {
  const byPath = chosen.find(({ path: own }) => own === path || own.endsWith(`/${path}`));
  if (byPath) return byPath.file;
  const name = nameOf(path);
  if (all.filter((other) => nameOf(other) === name).length > 1) return undefined;
  return chosen.find(({ path: own }) => nameOf(own) === name)?.file;
}

function nameOf(path: string): string {
  return path.split('/').at(-1)!;
}
