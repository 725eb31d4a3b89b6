import type { DescribeOptions } from '#entrypoints/studio/ask/describe-file.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';

/** Runs in the Studio's page: describes the file that an input there holds. */
export function describeChosen(input: HTMLInputElement, options: DescribeOptions): Promise<SuppliedAnswer> {
  const [picture] = input.files ?? [];
  if (!picture) throw new Error('The browser did not take the file.');
  return globalThis.altscribe.describe(picture, options);
}
