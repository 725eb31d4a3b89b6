import { beamSizeFrom, FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run scorecard -- [--quick] [--split test|dev] [--model ID]... [--beam N]

Runs every model through the shipped engine, in a real browser, over the photos of Flickr8k, and writes
models/scorecard.json, the tables in docs/quality.md, and plots and examples in docs/scorecard/. Whether confidence
means something is measured on the photographs of concadia-calibration too.

  --quick       the first 100 photos, and nothing is written
  --split NAME  test, the final score; or dev, for choosing, of which nothing is written
  --model ID    only this model (may be given more than once); the others keep their last score
  --beam N      beams to search with; the card's number without it
  --help        prints this`;

export interface ScorecardOptions {
  quick: boolean;
  split: 'test' | 'dev';
  /** Ids; all models if empty. */
  models: string[];
  beamSize: number | null;
  help: boolean;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function readOptions(args: string[]): ScorecardOptions {
  const { quick, split, model: models, beam, help } = parse(args);
  if (split !== 'test' && split !== 'dev') throw new UsageError(`--split takes test or dev, not "${split}".`);
  return { quick, split, models, beamSize: beamSizeFrom(beam), help };
}

function parse(args: string[]) {
  const options = {
    quick: FLAG,
    help: FLAG,
    split: { type: 'string', default: 'test' },
    model: { type: 'string', multiple: true, default: [] as string[] },
    beam: { type: 'string' },
  } as const;
  return parseCommandLine({ args, options }, USAGE).values;
}
