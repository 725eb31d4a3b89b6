import { readFile } from 'node:fs/promises';
import { ROOT } from './paths.ts';

const SOURCES = 'models/engine/network/kernels/';
/** From the repository's root. */
export const KERNELS_FILE = 'models/engine/network/kernels-wasm.ts';
/** The compiler wants this ending, which TypeScript's own tools would read too: the files end with .as. */
const ENTRY = 'index.ts';
const OUTPUT_NAME = 'kernels.wasm';
/** Without a runtime: the kernels allocate nothing, and work on the memory that they are given. */
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];

/** The text of kernels-wasm.ts. @throws where the kernels do not compile */
export async function compileKernels(): Promise<string> {
  const { default: compiler } = await import('assemblyscript/asc');
  let binary: Uint8Array | undefined;
  const { error, stderr } = await compiler.main([ENTRY, '-o', OUTPUT_NAME, ...OPTIONS], {
    readFile: (name) => readFile(ROOT + SOURCES + name.replace(/\.ts$/, '.as'), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name === OUTPUT_NAME && typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary)
    throw new Error(`${SOURCES} does not compile: ${error?.message ?? ''} ${stderr.toString()}`);
  const lines = Buffer.from(binary)
    .toString('base64')
    .match(/.{1,120}/g)!;
  return [
    '/** The kernels in base64, from the sources in kernels/. Written by `npm run kernels`. */',
    '// prettier-ignore',
    'export const KERNELS =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
