import { describeFile, type DescribeOptions } from '#entrypoints/studio/ask/describe-file.ts';
import { t } from '#utils/language/i18n.ts';
import { fileAt } from './file-at.ts';
import { othersMayDiffer } from './models-to-ask.ts';
import { thumbnailOf } from './thumbnail-of-file.ts';
import type { TryPicture } from './try-picture.ts';

type Decoding = NonNullable<DescribeOptions['decoding']>;

/**
 * Gets a picture's file, draws its thumbnail and has every model describe it. Writes what comes of it into the picture;
 * never rejects. Does nothing for a picture that is stopped already.
 * @param decoding is asked for each model: it may have changed since the last one
 */
export async function describePicture(picture: TryPicture, decoding: () => Decoding): Promise<void> {
  const stop = picture.stop.signal;
  if (stop.aborted) return;
  for (const result of picture.results.value.slice(0, 1)) result.progress.value = { at: 'working' };
  const { source } = picture;
  const file = typeof source === 'string' ? await fileAt(source, stop) : source;
  if (stop.aborted) return;
  if (file instanceof File) return describeByEveryModel(picture, file, decoding, stop);
  picture.results.value = [];
  picture.trouble.value = file.message;
}

async function describeByEveryModel(
  picture: TryPicture,
  file: File,
  decoding: () => Decoding,
  stop: AbortSignal,
): Promise<void> {
  picture.thumbnail.value ??= await thumbnailOf(file, stop);
  if (stop.aborted) return;
  for (const result of picture.results.value) {
    result.progress.value = { at: 'working' };
    const { description, answer } = await describeByOneModel(file, result.modelId, decoding(), stop);
    if (stop.aborted) return;
    result.progress.value = { at: 'done', description, findings: answer?.ok ? answer.findings : null };
    if (!answer || othersMayDiffer(answer)) continue;
    picture.results.value = [result];
    return;
  }
}

async function describeByOneModel(file: File, model: string, decoding: Decoding, signal: AbortSignal) {
  try {
    return await describeFile(file, { model, decoding, signal });
  } catch {
    const message = t('studio_unreachable');
    const description = { state: 'failed', reason: 'engine-crashed', message, retry: true, ms: 0 } as const;
    return { description, answer: null };
  }
}
