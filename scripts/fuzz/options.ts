import type { TargetBrowser } from '#scripts/lib/build-if-stale.ts';
import { parseCommandLine, UsageError } from '#scripts/lib/command.ts';

const USAGE = `Usage: npm run fuzz -- [options]

Describes randomly damaged pictures in a real browser, to find files that crash or stop the engine.

  --minutes N  how long to run (default: 1)
  --seed N     seed of the random changes; the same seed makes the same files (default: from the clock)
  --browser B  chromium or firefox (default: chromium)

Exit code: 0 if no file crashed or stopped the engine; otherwise 1, and those files are kept.`;

export interface FuzzOptions {
  minutes: number;
  seed: number;
  browser: TargetBrowser;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function parseFuzzOptions(args: string[]): FuzzOptions {
  const text = { type: 'string' } as const;
  const options = { minutes: text, seed: text, browser: text };
  const { values } = parseCommandLine({ args, options }, USAGE);
  const { minutes = '1', seed = String(Date.now() % 1_000_000), browser = 'chromium' } = values;
  if (!(Number(minutes) > 0)) throw new UsageError(`--minutes takes a number above 0, not "${minutes}".`);
  if (!Number.isSafeInteger(Number(seed)))
    throw new UsageError(`--seed takes a whole number, not "${seed}".`);
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`--browser takes chromium or firefox, not "${browser}".`);
  }
  return { minutes: Number(minutes), seed: Number(seed), browser };
}
