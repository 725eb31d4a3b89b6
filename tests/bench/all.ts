/**
 * All benches one after the other, each in a process of its own: a number of milliseconds means something only beside the others of its
 * run, and a machine that does something else spoils them all.
 */
import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseCommandLine, runCommand, UsageError } from '#scripts/lib/command.ts';
import { ROOT } from '#scripts/lib/paths.ts';

/** What each measures, and its options for few rounds. */
const BENCHES: Record<string, { what: string; quick: string[] }> = {
  models: {
    what: 'each captioner and ViT-GPT2 in its real size: first, warm, memory',
    quick: ['--rounds', '1'],
  },
  encoder: { what: "the trunk: our kernels, ONNX Runtime's wasm, native", quick: ['--quick'] },
  caption: { what: 'each captioner on one thread, and switching', quick: [] },
  router: { what: "the router's share of a caption", quick: [] },
  reading: {
    what: 'charts, screenshots and texts, beside the extension as it was',
    quick: ['--rounds', '1'],
  },
  cold: {
    what: 'the first picture of a new browser, beside the extension as it was',
    quick: ['--rounds', '1'],
  },
  page: {
    what: 'a page of mixed pictures, beside the extension as it was',
    quick: ['--count', '30', '--throughput'],
  },
  growth: { what: 'many pictures on a page, many tabs, a large cache', quick: ['--quick'] },
  welcome: { what: 'the first description on Welcome', quick: [] },
  detect: { what: "detection beside axe-core's rules", quick: [] },
  symbols: { what: 'fifty icons beside one caption', quick: [] },
  studio: { what: 'a hundred pictures in the Studio, and memory', quick: [] },
};

const USAGE = `npm run bench -- [--only NAME] [--quick] [--json]
${Object.entries(BENCHES)
  .map(([name, { what }]) => `  ${name.padEnd(8)}  ${what}`)
  .join('\n')}`;

interface Run {
  name: string;
  seconds: number;
  /** Processes that wanted a core when it began: above the number of cores, times say little. */
  load: number;
  /** Whether it ended with what it demands. */
  passed: boolean;
  printed: string;
}

await runCommand(async () => {
  const { values } = parseCommandLine(
    {
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    },
    USAGE,
  );
  if (values.only && !BENCHES[values.only])
    throw new UsageError(`There is no bench ${values.only}.\n\n${USAGE}`);
  const names = values.only ? [values.only] : Object.keys(BENCHES);
  const runs: Run[] = [];
  for (const name of names) {
    if (!values.json) console.log(`\n${name}: ${BENCHES[name]!.what}`);
    runs.push(await runBench(name, values.quick ? BENCHES[name]!.quick : [], !values.json));
  }
  if (values.json)
    console.log(JSON.stringify({ date: new Date().toISOString(), node: process.version, runs }));
  const failed = runs.filter(({ passed }) => !passed).map(({ name }) => name);
  if (failed.length > 0) console.error(`Missed or failed: ${failed.join(', ')}.`);
  return failed.length > 0 ? 1 : 0;
});

/** What it says about its progress goes on to standard error, and what it found is kept. */
async function runBench(name: string, options: string[], isShown: boolean): Promise<Run> {
  const start = performance.now();
  const [load] = loadavg();
  const child = spawn(process.execPath, [`${ROOT}tests/bench/${name}.ts`, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (isShown) process.stdout.write(text);
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('close', resolve).on('error', reject);
  const code = await promise;
  const seconds = Math.round((performance.now() - start) / 1000);
  return { name, seconds, load: load!, passed: code === 0, printed };
}
