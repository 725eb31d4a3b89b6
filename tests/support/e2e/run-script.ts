import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#scripts/lib/paths.ts';

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs one of the commands in scripts/ to its end, as npm would.
 * @param onLine is called with each line of standard output as it comes
 */
export function runScript(
  name: string,
  args: readonly string[],
  onLine: (line: string, child: ChildProcess) => void = () => {},
): Promise<Run> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', name), ...args], { cwd: ROOT });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const known = stdout.split('\n').length - 1;
    stdout += text;
    for (const line of stdout.split('\n').slice(known, -1)) onLine(line, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
