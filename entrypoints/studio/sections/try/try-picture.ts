import type { AskMore } from '#utils/protocol/more-protocol.ts';
import { signal } from '@preact/signals';
import { isOver, type ModelResult, type StudioPicture } from '#components/studio/studio-picture.ts';
import { outcomeOfDescription, type Outcome } from '#utils/domain/outcome.ts';
import type { ModelToAsk } from './models-to-ask.ts';
import { moreAbout } from './more-about.ts';

/** A picture in the list of this section. */
export interface TryPicture extends StudioPicture {
  /** The file, or the address to fetch it from. */
  source: File | string;
  /** Stops the work on this picture. Describing it again needs a new one. */
  stop: AbortController;
  /** Finds out more about it. */
  ask: AskMore;
}

export function newPicture(id: number, source: File | string, models: readonly ModelToAsk[]): TryPicture {
  return {
    id,
    name: typeof source === 'string' ? nameInAddress(source) : source.name,
    source,
    stop: new AbortController(),
    ask: moreAbout(source),
    thumbnail: signal(null),
    trouble: signal(null),
    results: signal(models.map(waitingResult)),
  };
}

/** Puts a picture back to where nothing has been asked about it. */
export function resetPicture(picture: TryPicture, models: readonly ModelToAsk[]): void {
  picture.stop = new AbortController();
  picture.trouble.value = null;
  picture.results.value = models.map(waitingResult);
}

/** Stops the work on a picture. Results that are there already stay. */
export function stopPicture({ stop, results }: TryPicture): void {
  stop.abort();
  for (const { progress } of results.value) if (!isOver(progress.value)) progress.value = { at: 'stopped' };
}

export function releaseThumbnail({ thumbnail }: StudioPicture): void {
  if (thumbnail.value) URL.revokeObjectURL(thumbnail.value);
  thumbnail.value = null;
}

export function isFinished({ results }: StudioPicture): boolean {
  return results.value.every(({ progress }) => isOver(progress.value));
}

export function wasStopped({ results }: StudioPicture): boolean {
  return results.value.some(({ progress }) => progress.value.at === 'stopped');
}

/** Described once any model described it. */
export function outcomeOfPicture({ results }: StudioPicture): Outcome {
  const outcomes = results.value.flatMap(({ progress: { value } }) =>
    value.at === 'done' ? [outcomeOfDescription(value.description)] : [],
  );
  return outcomes.includes('described') ? 'described' : 'failed';
}

function waitingResult({ id, name }: ModelToAsk): ModelResult {
  return { modelId: id, model: name, progress: signal({ at: 'waiting' }) };
}

/** The file name in an address, or the whole address if it has none. */
function nameInAddress(address: string): string {
  const name = URL.parse(address)?.pathname.split('/').at(-1) ?? '';
  return name === '' ? address : name;
}
