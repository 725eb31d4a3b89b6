import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { parseCommandLine, runCommand } from '#scripts/lib/command.ts';
import { table } from '#scripts/lib/table.ts';
import { BEFORE, buildBefore } from './build-before.ts';
import { measure, type Times } from './page/measure.ts';

/*
 * A page of mixed pictures: when does the first have its text, when the last in view, when all? And after a jump far down?
 * Beside it, in turns, the same page with the extension as it was before.
 */

const USAGE = `node tests/bench/page.ts [--count 60] [--rounds 1] [--delay 40] [--before ${BEFORE}] [--alone] [--throughput]
  --delay       milliseconds that the site takes to answer for each picture
  --alone       without the extension as it was
  --throughput  also a page that shows each picture only once the one before has its text`;

await runCommand(async () => {
  const { values } = parseCommandLine(
    {
      options: {
        count: { type: 'string', default: '60' },
        rounds: { type: 'string', default: '1' },
        delay: { type: 'string', default: '40' },
        before: { type: 'string', default: BEFORE },
        alone: { type: 'boolean', default: false },
        throughput: { type: 'boolean', default: false },
      },
    },
    USAGE,
  );
  const [count, delay] = [Number(values.count), Number(values.delay)];
  const before = values.alone ? null : await buildBefore(values.before);
  const builds = { now: await buildIfStale(), ...(before && { before }) };
  const measured = Object.fromEntries(Object.keys(builds).map((name) => [name, [] as Times[]]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, extension] of Object.entries(builds)) {
      const oneByOne = values.throughput && name === 'now';
      measured[name]!.push(await measure({ extension, count, delay, oneByOne }));
    }
  }
  print(measured);
  return 0;
});

type Line = [what: string, key: Exclude<keyof Times, 'oneByOne'>, show: (value: number) => string];

function print(measured: Record<string, Times[]>): void {
  const medians = Object.entries(measured).map(([name, times]) => [name, medianOf(times)] as const);
  const [now, before] = ['now', 'before'].map((name) => medians.find(([one]) => one === name)?.[1]);
  const lines: Line[] = [
    ['first text', 'first', seconds],
    ['last in view', 'lastInView', seconds],
    ['  out of view before that', 'outOfView', String],
    ['all', 'all', seconds],
    ['after a jump: first in view', 'firstAfterJump', seconds],
    ['  others before that', 'beforeFirst', String],
    ['after a jump: last in view', 'inViewAfterJump', seconds],
    ['  out of view before that', 'outAfterJump', String],
  ];
  const rows: string[][] = [];
  for (const [what, key, show] of lines) {
    const ratio = now && before && show === seconds ? (before[key] / now[key]).toFixed(2) : '';
    rows.push([what, ...medians.map(([, times]) => show(times[key])), ratio]);
  }
  console.log(table(['', ...medians.map(([name]) => name), 'before / now'], rows));
  if (now?.oneByOne) {
    const ratio = (now.oneByOne / now.all).toFixed(2);
    console.log(
      `One after the other: ${seconds(now.oneByOne)}, which is ${ratio} times as long as all at once.`,
    );
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function medianOf(times: readonly Times[]): Times {
  const keys = Object.keys(times[0]!) as (keyof Times)[];
  const middle = (key: keyof Times) =>
    times.map((one) => one[key] ?? 0).toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
  return Object.fromEntries(keys.map((key) => [key, middle(key)])) as unknown as Times;
}
