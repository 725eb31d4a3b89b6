import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';

/**
 * Properties that stay inside the content script: neither panel.js nor a message knows them by name. Nor are they
 * names of the DOM, or of the browser, that the content script uses.
 */
export const INTERNAL: readonly string[] = [
  // find
  'brief concealed controlsNamed decoration flag image memo nearestControl obstacle recipient',
  'referenced seen showsHidden silentBeside speakers surroundings todo unclear',
  // ask
  'close hasRoom hasUrgentRoom isNeeded opened orphaned picture read received onAnswer returned send sendIfOpen stop',
  // observe
  'changed loaded removed restyled wrote',
  // life
  'added askNext failures force job moved pause queue registry rounds toJudge waiters writer',
  // write
  'about adopt before copiesIn doubt erase mayBeCopied named originals remember shape shared undone write',
].flatMap((names) => names.split(' '));

const SMALLEST: MinifyOptions = {
  // Some are names of the DOM too, which the minifier would spare: there is none of those in our code.
  mangle: {
    properties: { regex: new RegExp(`^(${INTERNAL.join('|')})$`), builtins: true },
  },
  ecma: 2020,
  compress: {
    passes: 3,
    unsafe: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    hoist_funs: true,
    pure_getters: true,
    toplevel: true,
  },
};

/** Runs of the minifier: each of them still finds a little, more find nothing. */
const RUNS = 4;

/** Where and when the content script runs: told to the browser by the manifest, of no use to the script itself. */
const FOR_THE_MANIFEST = /\bmatches:\s*\[[^\]]*\],\s*allFrames:[^{}()]*?(?=main\()/;

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
        file.code = file.code.replace(FOR_THE_MANIFEST, '');
        for (let run = 0; run < RUNS; run++) {
          const { code } = await minify(file.code, SMALLEST);
          if (code) file.code = code;
        }
      }
    },
  };
}
