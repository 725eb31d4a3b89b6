import { build, type Rolldown } from 'vite';
import { ROOT } from '#scripts/lib/paths.ts';

export interface Bundle {
  script: string;
  styles: string;
}

/** Bundles a module of the project into one classic script and the styles it imports. */
export async function bundle(entry: string): Promise<Bundle> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: { input: ROOT + entry, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const styles = built.output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return {
    script: built.output[0].code,
    styles: styles?.type === 'asset' ? String(styles.source) : '',
  };
}
