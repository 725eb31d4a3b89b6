import type { Plugin } from 'vite';

/** Libraries that would load files of their own from elsewhere if nobody gave them the bytes; the engine always does. */
const LIBRARIES = /\/node_modules\/(zxing-wasm|@huggingface)\//;
/** The addresses, and names of hosts that are only compared with. */
const ELSEWHERE = /https:\/\/(fastly|cdn)\.jsdelivr\.net\/npm\/|(https:\/\/)?huggingface\.co/g;

/** Takes addresses out of libraries that never get to use them: the package knows no CDN. */
export function withoutCdn(): Plugin {
  return {
    name: 'without-cdn',
    transform(code, id) {
      if (!LIBRARIES.test(id)) return null;
      return { code: code.replace(ELSEWHERE, 'packaged:'), map: null };
    },
  };
}
