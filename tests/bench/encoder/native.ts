import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Milliseconds of each run, or why there are none. */
export type NativeTimes = { runs: number[] } | { why: string };

/** Prints a JSON list of milliseconds; with a fourth argument, writes a profile and prints its path. */
const PROGRAM = `
import json, sys, time
import numpy, onnxruntime
path, threads, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = threads
if len(sys.argv) > 4:
    options.enable_profiling, options.profile_file_prefix = True, sys.argv[4]
session = onnxruntime.InferenceSession(path, options, providers=['CPUExecutionProvider'])
pixels = numpy.random.default_rng(1).integers(0, 256, (1, 224, 224, 3), dtype=numpy.uint8)
times = []
for _ in range(rounds + 1):
    start = time.perf_counter()
    session.run(None, {'pixels': pixels})
    times.append(1000 * (time.perf_counter() - start))
print(session.end_profiling() if len(sys.argv) > 4 else json.dumps(times[1:]))
`;

/** Times a model in native onnxruntime (PyPI), by the interpreter that PYTHON names or python3. */
export async function timeNatively(path: string, threads: number, rounds: number): Promise<NativeTimes> {
  try {
    const printed = await runNatively([path, String(threads), String(rounds)]);
    return { runs: (JSON.parse(printed) as unknown[]).map(Number) };
  } catch {
    return {
      why: 'Native onnxruntime is left out: install it with `pip install onnxruntime numpy`, and set PYTHON to that Python.',
    };
  }
}

/** What the program prints. @throws where Python or onnxruntime is missing */
export async function runNatively(args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.env['PYTHON'] ?? 'python3', ['-c', PROGRAM, ...args]);
  return stdout.trim();
}
