import { beamSizeFrom, FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run caption -- [--model ID] [--beam N] [--raw] [--json] FILE...
  npm run caption -- --list [--json]

Describes each image file with the extension's own engine, in a real browser.

  --model ID  the model to use (see --list); the extension's default without it
  --beam N    beams to search with, 1 being greedy; the model card's number without it
  --raw       the model's own words, with no gate and no wording (for scoring)
  --json      one JSON line a file, in the order given, and nothing else on standard output
  --list      prints the catalog of models
  --help      prints this

Exit code: 0, or 1 where a file failed (it could not be read as a picture), or 2 where the command line is wrong.`;

export interface CaptionOptions {
  files: string[];
  model: string | null;
  /** Null for the number in the model's card. */
  beamSize: number | null;
  raw: boolean;
  json: boolean;
  list: boolean;
  help: boolean;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function readOptions(args: string[]): CaptionOptions {
  const { values, positionals: files } = parse(args);
  const { model = null, beam, raw, json, list, help } = values;
  if (!list && !help && files.length === 0) throw new UsageError(`Name at least one image file.\n\n${USAGE}`);
  if (list && files.length > 0) throw new UsageError('--list takes no files.');
  return { files, model, beamSize: beamSizeFrom(beam), raw, json, list, help };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { model: text, beam: text, raw: FLAG, json: FLAG, list: FLAG, help: FLAG };
  return parseCommandLine({ args, allowPositionals: true, options }, USAGE);
}
