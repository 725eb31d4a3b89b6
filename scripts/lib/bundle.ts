import { build } from 'vite';
import { ROOT } from './paths.ts';

/**
 * Bundles a TypeScript module into one classic script that puts the module's exports on a global variable,
 * to be evaluated in a page.
 * @param entry path from the repository's root
 * @param name the global variable
 * @throws if the module does not build
 */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      minify: true,
      lib: { entry: ROOT + entry, formats: ['iife'], name },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`Vite gave no bundle of ${entry}.`);
  return output.output[0].code;
}
