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
    throw new UsageError(`${inPlainWords(error as NodeJS.ErrnoException)}\n\n${usage}`);
  }
}

/** Node explains its parser; a person wants to know which word is wrong. */
function inPlainWords({ code, message }: NodeJS.ErrnoException): string {
  const [, option = ''] = /'(?:-\w, )?(--?[^'\s=]*)/.exec(message) ?? [];
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ${option}. A file whose name starts with "-" goes after "--".`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /does not take/.test(message)
        ? `The option ${option} takes no value.`
        : `The option ${option} needs a value after it.`;
    default:
      return message;
  }
}

/** The value of `--beam`; null without it. @throws UsageError if it is not a whole number of 1 or more */
export function beamSizeFrom(text: string | undefined): number | null {
  if (text === undefined) return null;
  const beams = Number(text);
  if (Number.isInteger(beams) && beams >= 1) return beams;
  throw new UsageError(`--beam takes a whole number, 1 or more, not "${text}".`);
}
