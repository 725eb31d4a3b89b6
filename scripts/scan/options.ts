import { FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run scan -- [--json] [--describe] [--fail-on missing] URL-or-HTML-file...
  npm run scan -- --cases FILE.jsonl

Lists every image of the pages, frames and shadow roots included, with a verdict, the reason and a
selector, in which " >>> " enters a shadow root.

  --json             one JSON object an image instead of a table
  --describe         suggest a description for each image that is missing alt text
  --fail-on missing  exit with 1 if an image is missing alt text
  --cases FILE       judge each line's "target" in a page of its "html": one JSON line each, in their order
  --help             prints this

Exit code: 0, or 1 where a page or a case could not be judged (or --fail-on found something), or 2 where the
command line is wrong.`;

export interface ScanOptions {
  pages: string[];
  /** Path of a file of cases, to be judged instead of pages. */
  cases: string | null;
  json: boolean;
  describe: boolean;
  failOnMissing: boolean;
  help: boolean;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function readOptions(args: string[]): ScanOptions {
  const { values, positionals: pages } = parse(args);
  const { json, describe, help, cases = null, 'fail-on': failOn } = values;
  if (failOn !== undefined && failOn !== 'missing') {
    throw new UsageError(`--fail-on takes "missing", not "${failOn}".`);
  }
  if (cases !== null && (pages.length > 0 || describe)) {
    throw new UsageError('--cases takes no pages and no --describe beside it.');
  }
  if (!help && cases === null && pages.length === 0) {
    throw new UsageError(`Name at least one page.\n\n${USAGE}`);
  }
  return { pages, cases, json, describe, failOnMissing: failOn === 'missing', help };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { json: FLAG, describe: FLAG, 'fail-on': text, cases: text, help: FLAG };
  return parseCommandLine({ args, allowPositionals: true, options }, USAGE);
}
