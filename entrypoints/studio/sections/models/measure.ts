import type { Measured } from '#components/studio/models/Speed.tsx';
import { describeFile } from '#entrypoints/studio/ask/describe-file.ts';
import { testPictures } from './test-pictures.ts';

/** The first one also loads the model, so it is reported apart. */
const PICTURES = 6;

/**
 * Times one model over test pictures. The whole time includes everything the extension does: handing the picture over,
 * decoding it, every stage.
 * @throws the engine's message if a picture fails; AbortError if `signal` aborts
 */
export async function measure(
  model: string,
  onProgress: (progress: Extract<Measured, { at: 'running' }>) => void,
  signal: AbortSignal,
): Promise<Measured> {
  onProgress({ at: 'running', done: 0, total: PICTURES });
  const pictures = await testPictures(PICTURES, Math.floor(Math.random() * 1e6));
  signal.throwIfAborted();
  const times: { whole: number; encode: number; caption: number }[] = [];
  for (const picture of pictures) {
    onProgress({ at: 'running', done: times.length, total: PICTURES });
    const started = performance.now();
    const { answer } = await describeFile(picture, { model, raw: true, signal });
    signal.throwIfAborted();
    if (!answer.ok) throw new Error(answer.failure.message);
    const { encode = 0, caption = 0 } = answer.findings.timings;
    times.push({ whole: performance.now() - started, encode, caption });
  }
  const [first, ...rest] = times;
  const middle = (key: 'whole' | 'encode' | 'caption') => median(rest.map((time) => time[key]));
  return {
    at: 'done',
    pictures: rest.length,
    first: first?.whole ?? 0,
    median: middle('whole'),
    encode: middle('encode'),
    caption: middle('caption'),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
