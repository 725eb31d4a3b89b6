import { FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run score:kinds -- [--labels FILE] [--photos N] [--json]

Runs labelled pictures through the extension's own engine, in a real browser, and scores the results.

  --labels FILE  JSON lines: file (beside FILE), kind, and where known text (the words in it) and code (the
                 type of what its code holds), source and part, which are scored apart.
                 models/training/kinds/challenge makes such a set.
  --photos N     adds N photos of Flickr8k's dev split, labelled "photo"
  --json         the scores as JSON, with every wrong type and every misread text
  --help         prints this`;

export interface ScoreOptions {
  labels: string | null;
  photos: number;
  json: boolean;
  help: boolean;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function readOptions(args: string[]): ScoreOptions {
  const { labels = null, photos: count = '0', json, help } = parse(args);
  const photos = Number(count);
  if (!Number.isInteger(photos) || photos < 0) {
    throw new UsageError(`--photos takes a whole number, not "${count}".`);
  }
  if (!help && labels === null && photos === 0) {
    throw new UsageError(`Name a file of labels or a number of photos.\n\n${USAGE}`);
  }
  return { labels, photos, json, help };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { labels: text, photos: text, json: FLAG, help: FLAG };
  return parseCommandLine({ args, options }, USAGE).values;
}
