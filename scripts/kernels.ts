/**
 * Compiles the kernels, models/engine/network/kernels/, into the TypeScript file beside it. To be run when they change; a
 * unit test compares.
 */
import { writeFile } from 'node:fs/promises';
import { compileKernels, KERNELS_FILE } from './lib/compile-kernels.ts';
import { ROOT } from './lib/paths.ts';

await writeFile(ROOT + KERNELS_FILE, await compileKernels());
console.log(`${KERNELS_FILE} is written.`);
