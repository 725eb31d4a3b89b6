import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The command line itself is wrong: the message says what is, and the exit code is 2. */
export class UsageError extends Error {}

/**
 * Runs a command to its exit code. An error is one message on standard error, with exit code 1 (2 for a
 * `UsageError`); an interrupt leaves by 128 + signal, at which Playwright kills its browsers and removes
 * their profiles.
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
