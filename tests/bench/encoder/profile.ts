import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import { openEnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { runNatively } from './native.ts';

const ROUNDS = 5;
/** Operators that are shown. */
const MOST = 8;

/** ONNX Runtime's own profile of a model, in the browser and native: milliseconds a run by operator. */
export async function profileRows(file: ModelFile): Promise<{ title: string; rows: string[][] }[]> {
  const parts = [{ title: "ONNX Runtime's wasm, one thread", rows: rowsOf(await profileInBrowser(file)) }];
  const prefix = join(tmpdir(), 'altscribe-encoder');
  const path = await runNatively([`${ROOT}models/zoo/${file.path}`, '1', String(ROUNDS), prefix]).catch(
    () => null,
  );
  if (path === null) return parts;
  parts.push({ title: 'Native onnxruntime, one thread', rows: rowsOf(await readFile(path, 'utf8')) });
  await rm(path);
  return parts;
}

async function profileInBrowser(file: ModelFile): Promise<string> {
  const { page, close } = await openEnginePage('tests/bench/encoder/in-page.ts');
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  try {
    await page.evaluate(`bench.profileEncoder(${JSON.stringify(file)}, ${ROUNDS})`);
  } finally {
    await close();
  }
  return lines.join('\n');
}

/** From the profile's events, one a line. Convolutions are told apart by the shape of their weights. */
function rowsOf(profile: string): string[][] {
  const sums = new Map<string, number>();
  for (const [, event] of profile.matchAll(/^\s*(\{.*_kernel_time.*\}),?$/gm)) {
    const { dur, args } = JSON.parse(event!) as { dur: number; args: ProfiledArguments };
    const name = nameOf(args);
    sums.set(name, (sums.get(name) ?? 0) + dur / 1000 / ROUNDS);
  }
  const sorted = [...sums].toSorted(([, a], [, b]) => b - a);
  const rest = sorted.slice(MOST).reduce((sum, [, ms]) => sum + ms, 0);
  return [...sorted.slice(0, MOST), ['others', rest] as const].map(([name, ms]) => [name, ms.toFixed(1)]);
}

interface ProfiledArguments {
  op_name: string;
  /** Of each input, its shape by its type. */
  input_type_shape: Record<string, number[]>[];
}

function nameOf({ op_name: name, input_type_shape: inputs }: ProfiledArguments): string {
  const weights = inputs.map((input) => Object.values(input)[0]!)[1];
  if (!name.endsWith('Conv') || weights?.length !== 4) return name;
  if (weights[2] === 1) return 'Conv 1x1';
  return weights[1] === 1 ? 'Conv depthwise' : 'Conv 3x3';
}
