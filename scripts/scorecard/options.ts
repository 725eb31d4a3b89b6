import { beamSizeFrom, FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run scorecard -- [--quick] [--split test|dev] [--model ID]... [--beam N]

Runs every model through the shipped engine, in a real browser, over the photos of Flickr8k, and writes
models/scorecard.json, the tables in docs/quality.md, and plots and examples in docs/scorecard/. How reliable the
confidence is, is also measured on the photos of concadia-calibration.

  --quick       only the first 100 photos; writes nothing
  --split NAME  test, for the final score; or dev, for comparing variants (writes nothing)
  --model ID    only this model (may be given more than once); the others keep their last score
  --beam N      how many candidate captions to compare (default: set by the model)
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
