import type { DescribeOptions } from '#entrypoints/studio/ask/describe-file.ts';
import { whyNotAFile } from './check-file.ts';
import { answeredLine, failedLine, type CaptionLine } from './line.ts';
import { openStudio, StudioGone, type Studio } from '#scripts/lib/studio.ts';

/** Browsers that may die over one file: an earlier file may be to blame for the first death. */
const ATTEMPTS = 2;

/**
 * Describes files one after the other, in a browser that starts when the first file needs it. If the browser dies, another
 * one takes its place.
 * @throws if no browser can be started at all
 */
export async function* describeFiles(
  files: readonly string[],
  options: DescribeOptions & { model: string },
): AsyncGenerator<CaptionLine> {
  const { model, raw = false } = options;
  let studio = null as Studio | null;
  try {
    for (const file of files) yield await describeFile(file);
  } finally {
    await studio?.close();
  }

  async function describeFile(file: string): Promise<CaptionLine> {
    const started = performance.now();
    const failed = (error: string) => failedLine(file, model, error, performance.now() - started);
    const unfit = await whyNotAFile(file);
    if (unfit) return failed(unfit);
    for (let attempt = 1; ; attempt++) {
      studio ??= await openStudio();
      try {
        return answeredLine(file, model, await studio.describe(file, options), raw);
      } catch (error) {
        const { message } = error as Error;
        if (!(error instanceof StudioGone)) return failed(`${file} was not described: ${message}`);
        await studio.close();
        studio = null;
        console.error(message);
        if (attempt === ATTEMPTS) return failed(`${file} was not described: ${message} It did so twice.`);
      }
    }
  }
}
