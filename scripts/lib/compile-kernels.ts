import { readFile } from 'node:fs/promises';
import { ROOT } from './paths.ts';

const SOURCE = 'models/engine/network/kernels.as';
/** From the repository's root. */
export const KERNELS_FILE = 'models/engine/network/kernels-wasm.ts';
/** The compiler wants this ending, which TypeScript's own tools would read too. */
const SOURCE_NAME = 'kernels.ts';
const OUTPUT_NAME = 'kernels.wasm';
/** Without a runtime: the kernels allocate nothing, and work on the memory that they are given. */
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];

/** The text of kernels-wasm.ts. @throws where the kernels do not compile */
export async function compileKernels(): Promise<string> {
  const { default: compiler } = await import('assemblyscript/asc');
  const source = await readFile(ROOT + SOURCE, 'utf8');
  let binary: Uint8Array | undefined;
  const { error, stderr } = await compiler.main([SOURCE_NAME, '-o', OUTPUT_NAME, ...OPTIONS], {
    readFile: (name) => (name === SOURCE_NAME ? source : null),
    writeFile: (name, contents) => {
      if (name === OUTPUT_NAME && typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary)
    throw new Error(`${SOURCE} does not compile: ${error?.message ?? ''} ${stderr.toString()}`);
  const lines = Buffer.from(binary)
    .toString('base64')
    .match(/.{1,120}/g)!;
  return [
    '/** The kernels of kernels.as in base64. Written by `npm run kernels`. */',
    '// prettier-ignore',
    'export const KERNELS =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
