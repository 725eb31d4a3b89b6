import { FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run score:list -- --captions FILE [--limit N] [--judge FOLDER] [--json FILE] [--wordnet FOLDER]
  npm run score:list -- --captions FILE --ten
  npm run score:list -- --verdicts FILE

Describes photos in the extension's own engine, and counts how many of the nouns in its descriptions are right.

  --captions FILE   JSON lines: image, and captions (a list of sentences that are true of it). The photos are
                    beside FILE, in a folder "images" there, or in images.tar
  --limit N         only the first N photos
  --judge FOLDER    writes a page with the photos in random order, to judge the words by eye
  --ten             prints ten everyday photos of FILE, one for each of ten topics, with every captioner's words and
                    Altscribe's description; scores nothing
  --verdicts FILE   counts the verdicts that the page saved; describes nothing
  --json FILE       writes the score and every answer there
  --wordnet FOLDER  WordNet 3.0's data files (default: /usr/share/wordnet, from Debian's wordnet-base)
  --help            prints this`;

export interface ListOptions {
  captions: string | null;
  limit: number;
  judge: string | null;
  verdicts: string | null;
  ten: boolean;
  json: string | null;
  wordnet: string;
  help: boolean;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function readOptions(args: string[]): ListOptions {
  const text = { type: 'string' } as const;
  const options = {
    captions: text,
    limit: text,
    judge: text,
    verdicts: text,
    json: text,
    wordnet: text,
    ten: FLAG,
    help: FLAG,
  };
  const { values } = parseCommandLine({ args, options }, USAGE);
  const { captions = null, judge = null, verdicts = null, json = null, ten, help } = values;
  const limit = values.limit === undefined ? Infinity : Number(values.limit);
  if (!(limit === Infinity || (Number.isInteger(limit) && limit > 0))) {
    throw new UsageError(`--limit takes a whole number, 1 or more, not "${values.limit}".`);
  }
  if (!help && captions === null && verdicts === null) {
    throw new UsageError(`Name a file of captions or of verdicts.\n\n${USAGE}`);
  }
  const wordnet = values.wordnet ?? '/usr/share/wordnet';
  return { captions, limit, judge, verdicts, json, ten, wordnet, help };
}
