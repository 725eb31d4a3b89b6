import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';

/** Properties that stay inside the content script: neither panel.js nor a message knows them by name. */
const INTERNAL =
  /^(controlsNamed|surroundings|speakers|silentBeside|recipient|hasRoom|hasUrgentRoom|restyled|loaded|failures|referenced|brief|orphaned|rounds|removed)$/;

const SMALLEST: MinifyOptions = {
  // Some are names of the DOM too, which the minifier would spare: there is none of those in our code.
  mangle: { properties: { regex: INTERNAL, builtins: true } },
  ecma: 2020,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, hoist_funs: true },
};

/** Runs of the minifier: the second still finds a third of a per cent, more find nothing. */
const RUNS = 2;

/**
 * Minifies content scripts once more: terser saves about four per cent over Vite's own minifier, and every
 * page pays for every byte. Too slow for the rest, where it would not be felt.
 */
export function smallestContentScript(): Plugin {
  return {
    name: 'smallest-content-script',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.fileName.startsWith('content-scripts/')) continue;
        for (let run = 0; run < RUNS; run++) {
          const { code } = await minify(file.code, SMALLEST);
          if (code) file.code = code;
        }
      }
    },
  };
}
