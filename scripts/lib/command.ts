import { constants } from 'node:os';
import { parseArgs, type ParseArgsConfig } from 'node:util';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The command line itself is wrong. The message says why, and the exit code is 2. */
export class UsageError extends Error {}

/** An option that is on or off, for `parseCommandLine`. */
export const FLAG = { type: 'boolean', default: false } as const;

/**
 * Runs a command and sets the exit code that it gives. An error becomes one message on standard error and exit code 1, or 2
 * for a `UsageError`. An interrupt exits with 128 + signal, upon which Playwright kills its browsers and removes their
 * profiles.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  for (const signal of SIGNALS) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** Reads a command line. @throws UsageError, which ends with `usage`, if it is wrong */
export function parseCommandLine<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** The value of `--beam`; null without it. @throws UsageError if it is not a whole number from 1 up */
export function beamSizeFrom(text: string | undefined): number | null {
  if (text === undefined) return null;
  const beams = Number(text);
  if (Number.isInteger(beams) && beams >= 1) return beams;
  throw new UsageError(`--beam takes a whole number from 1 up, not "${text}".`);
}
