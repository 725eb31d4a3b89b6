import type { Plugin } from 'vite';

/** Libraries that would load their files from a CDN if they were not given the bytes. The engine always gives them. */
const LIBRARIES = /\/node_modules\/(zxing-wasm|@huggingface)\//;
/** The addresses, and host names that the libraries only compare with. */
const ELSEWHERE = /https:\/\/(fastly|cdn)\.jsdelivr\.net\/npm\/|(https:\/\/)?huggingface\.co/g;

/** Removes the addresses of CDNs from libraries that never use them, so that the package holds none. */
export function withoutCdn(): Plugin {
  return {
    name: 'without-cdn',
    transform(code, id) {
      if (!LIBRARIES.test(id)) return null;
      return { code: code.replace(ELSEWHERE, 'packaged:'), map: null };
    },
  };
}
