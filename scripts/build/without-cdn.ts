import type { Plugin } from 'vite';

/** Where zxing-wasm would load its own file from if nobody gave it the bytes; the engine always does. */
const CDN = /https:\/\/fastly\.jsdelivr\.net\/npm\//g;

/** Takes the address of a CDN out of a library that never gets to use it: the package knows no such address. */
export function withoutCdn(): Plugin {
  return {
    name: 'without-cdn',
    transform(code, id) {
      if (!id.includes('/zxing-wasm/')) return null;
      return { code: code.replace(CDN, 'packaged:'), map: null };
    },
  };
}
