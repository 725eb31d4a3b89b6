import { basename } from 'node:path';
import type { DescribeOptions } from '#entrypoints/studio/ask/describe-file.ts';
import { whyNotAFile } from './check-file.ts';
import { answeredLine, failedLine, type CaptionLine } from './line.ts';
import { isAddress, openStudio, StudioGone, type Studio } from '#scripts/lib/studio.ts';
import type { Progress } from '#scripts/lib/progress.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';

/** Browsers that may die over one file: an earlier file may be to blame for the first death. */
const ATTEMPTS = 2;

/**
 * Describes files, and pictures at addresses, one after the other, in a browser that starts when the first file needs it. If the browser dies, another
 * one takes its place.
 * @throws if no browser can be started at all
 */
export async function* describeFiles(
  files: readonly string[],
  options: DescribeOptions & { model: string },
  progress: Progress = () => {},
  open: () => Promise<Studio> = openStudio,
): AsyncGenerator<CaptionLine> {
  const { model, raw = false } = options;
  let studio = null as Studio | null;
  try {
    for (const file of files) {
      progress(isAddress(file) ? file : basename(file));
      yield await describeFile(file);
    }
  } finally {
    await studio?.close();
  }

  async function describeFile(file: string): Promise<CaptionLine> {
    const started = performance.now();
    const failed = (error: string) => failedLine(file, model, error, performance.now() - started);
    const unfit = isAddress(file) ? whyNoAddress(file) : await whyNotAFile(file);
    if (unfit) return failed(unfit);
    for (let attempt = 1; ; attempt++) {
      studio ??= await open();
      try {
        const answer = await studio.describe(file, options);
        if (isAddress(file) && isNoPicture(answer)) return failed(noPictureAt(file));
        return answeredLine(file, model, answer, raw);
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

function whyNoAddress(address: string): string | null {
  return URL.canParse(address) ? null : `${address} is not a valid address.`;
}

function isNoPicture({ answer }: SuppliedAnswer): boolean {
  return !answer.ok && answer.failure.reason === 'not-an-image';
}

function noPictureAt(address: string): string {
  return (
    `${address} is not an image that can be read. If it is the address of a web page, give the address of the image ` +
    'itself, or use "npm run scan" for the whole page.'
  );
}
