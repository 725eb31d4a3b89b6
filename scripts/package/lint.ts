import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as v from 'valibot';

const run = promisify(execFile);

/** Fetched when it is needed: it would be a third of all development dependencies. */
const WEB_EXT = 'web-ext@10.7.0';

const message = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) });
const report = v.object({
  errors: v.array(message),
  warnings: v.array(message),
  notices: v.array(message),
});

type Found = v.InferOutput<typeof message>;

/** What is known and stays, with why. */
const KNOWN: readonly { code: string; file: RegExp; why: string }[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    why: 'The extension is not offered for Android, whose Firefox knows the key two versions later.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:panel\.js|chunks\/signals\.module-[\w-]+\.js)$/,
    why: 'Preact can set innerHTML; nothing here asks it to (dangerouslySetInnerHTML is not used).',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:background\.js|assets\/[\w.-]*worker-[\w-]+\.js|chunks\/[\w.-]+\.js)$/,
    why: 'ONNX Runtime imports its own module, whose path models/engine/runtime.ts sets to the package.',
  },
];

export interface LintResult {
  /** One line for each finding that is not known. */
  problems: string[];
  /** One line for each that is. */
  known: string[];
}

/**
 * Runs Mozilla's linter over an unpacked package.
 * @throws where it cannot be fetched, or does not answer as it should
 */
export async function lintPackage(folder: string): Promise<LintResult> {
  const args = ['--yes', WEB_EXT, 'lint', '--source-dir', folder, '--output', 'json'];
  // With errors in the package it exits with 1, and prints them all the same.
  const { stdout } = await run('npx', args, { maxBuffer: 64e6 }).catch((error: { stdout?: string }) => {
    if (error.stdout?.startsWith('{')) return { stdout: error.stdout };
    throw error;
  });
  const { errors, warnings, notices } = v.parse(report, JSON.parse(stdout));
  return sortFound([...errors, ...warnings, ...notices]);
}

function sortFound(found: readonly Found[]): LintResult {
  const result: LintResult = { problems: [], known: [] };
  for (const { code, message, file = '' } of found) {
    const reason = KNOWN.find((one) => one.code === code && one.file.test(file));
    if (reason) result.known.push(`${file}: ${code}: ${reason.why}`);
    else result.problems.push(`${file}: ${code}: ${message}`);
  }
  return result;
}
