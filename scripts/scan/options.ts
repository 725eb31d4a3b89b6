import { FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run scan -- [options] PAGE...
  npm run scan -- --cases FILE.jsonl

Lists every image on each page with what a screen reader finds there: its alt text, or that it is
missing. Frames and shadow roots are searched too. The page is scrolled to the end first, so that
lazy images load. The page itself is not changed.

  PAGE               an http or https address, or an HTML file

  --describe         suggest alt text for each image that is missing it, or say why there is none
  --json             print one JSON object per image instead of a table
  --fail-on missing  exit with code 1 if an image is missing alt text
  --progress         show progress on standard error even if it is not a terminal
  --cases FILE       for tests: judge the element "target" in the page "html" of each line of FILE,
                     and print one JSON object per line
  --help             print this help

In a selector, " >>> " leads into a shadow root.

Exit code: 0 if all went well; 1 if a page or a case could not be scanned, or if --fail-on found an
image; 2 if the command line is wrong.`;

export interface ScanOptions {
  pages: string[];
  /** Path of a file of cases, to be judged instead of pages. */
  cases: string | null;
  json: boolean;
  describe: boolean;
  failOnMissing: boolean;
  /** Tells how far it is even where standard error is no terminal. */
  progress: boolean;
  help: boolean;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function readOptions(args: string[]): ScanOptions {
  const { values, positionals: pages } = parse(args);
  const { json, describe, progress, help, cases = null, 'fail-on': failOn } = values;
  if (failOn !== undefined && failOn !== 'missing') {
    throw new UsageError(`--fail-on takes the word "missing", not "${failOn}".`);
  }
  if (cases !== null && (pages.length > 0 || describe)) {
    throw new UsageError('--cases cannot be combined with pages or --describe.');
  }
  if (!help && cases === null && pages.length === 0) {
    throw new UsageError(`Name at least one page to scan.\n\n${USAGE}`);
  }
  return { pages, cases, json, describe, failOnMissing: failOn === 'missing', progress, help };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { json: FLAG, describe: FLAG, 'fail-on': text, cases: text, progress: FLAG, help: FLAG };
  return parseCommandLine({ args, allowPositionals: true, options }, USAGE);
}
