/**
 * The encoder with the detector, its convolutions computed by our kernels and by ONNX Runtime, from the same file and in turn; beside it
 * the same file in native onnxruntime, where Python has it. `--json`, `--quick` (fewer rounds), `--profile` (ONNX Runtime's time
 * by operator, in the browser and native).
 */
import { parseArgs } from 'node:util';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { openEnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { table } from '#scripts/lib/table.ts';
import type { BothWays, EncoderTimes } from './encoder/in-page.ts';
import { timeNatively, type NativeTimes } from './encoder/native.ts';
import { profileRows } from './encoder/profile.ts';
import { median } from './median.ts';

/** On one thread, our kernels are to be this many times as fast as the runtime. */
const LEAST_RATIO = 2.2;

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, profile: { type: 'boolean' } },
});
const rounds = options.quick ? 5 : 25;
const { models } = await readZoo(ROOT);
const card = models.find(({ id }) => id === DEFAULT_MODEL)!;
const file = card.files[card.encoder.file]!;

const rows: ({ threads: number; native: NativeTimes } & BothWays<EncoderTimes>)[] = [];
for (const threads of [1, 2]) {
  const { page, close } = await openEnginePage('tests/bench/encoder/in-page.ts');
  try {
    const times = await page.evaluate<BothWays<EncoderTimes>>(
      `bench.timeEncoder(${JSON.stringify(file)}, ${threads}, ${rounds})`,
    );
    rows.push({
      threads,
      ...times,
      native: await timeNatively(`${ROOT}models/zoo/${file.path}`, threads, rounds),
    });
  } finally {
    await close();
  }
}
const results = rows.map(({ threads, kernels, runtime, native }) => ({
  threads,
  kernels: median(kernels.runs),
  runtime: median(runtime.runs),
  native: 'runs' in native ? median(native.runs) : null,
  ratio: median(runtime.runs) / median(kernels.runs),
  kernelsLoad: kernels.load,
  runtimeLoad: runtime.load,
}));
if (options.json) console.log(JSON.stringify(results, null, 2));
else print();
if (results[0]!.ratio < LEAST_RATIO) {
  console.error(
    `Missed: the kernels are ${results[0]!.ratio.toFixed(2)} times as fast, less than ${LEAST_RATIO}.`,
  );
  process.exitCode = 1;
}
if (options.profile)
  for (const part of await profileRows(file))
    console.log(`\n${part.title}\n${table(['Operator', 'ms'], part.rows)}`);

function print(): void {
  const cells = results.map(({ threads, kernels, runtime, native, ratio, kernelsLoad, runtimeLoad }) => [
    String(threads),
    kernels.toFixed(0),
    runtime.toFixed(0),
    native?.toFixed(0) ?? '-',
    ratio.toFixed(2),
    native ? (kernels / native).toFixed(2) : '-',
    kernelsLoad.toFixed(0),
    runtimeLoad.toFixed(0),
  ]);
  console.log(
    table(
      [
        'Threads',
        'Kernels, ms',
        'Runtime',
        'Native',
        'Runtime / kernels',
        'Kernels / native',
        'Load',
        'Runtime loads',
      ],
      cells,
    ),
  );
  const why = rows
    .map(({ native }) => native)
    .find((native): native is Exclude<NativeTimes, { runs: number[] }> => 'why' in native);
  if (why) console.log(why.why);
}
