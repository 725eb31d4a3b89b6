import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { look, type ExamineRequest } from './look.ts';
import { readWords, withWords } from './words.ts';

/*
 * Stage "examine". In: `Pixels` and an `ExamineRequest`, which holds the `CardSet` of the models to use. Out: `Findings`,
 * which hold no language and no settings. The stage routes the picture, then runs the experts of its kind: look.ts all but
 * the reader, words.ts the reader, which takes longest and so may run elsewhere at the same time (models/worker).
 */

/**
 * Finds out what is in a picture, all in one engine.
 * @throws PictureError where a model cannot be loaded; AbortError when the signal is aborted
 */
export async function examine(
  engine: Engine,
  pixels: Pixels,
  request: ExamineRequest,
  signal: AbortSignal,
): Promise<Findings> {
  const { findings, toRead } = await look(engine, pixels, request, signal);
  if (!toRead) return findings;
  return withWords(findings, await readWords(engine, request.cards.reader, pixels, toRead, signal));
}
