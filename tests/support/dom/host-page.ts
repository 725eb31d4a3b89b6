import type { HostAnswer, HostRequest } from '#utils/protocol/host-contract.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { pngFile } from '#tests/support/pictures/picture-files.ts';

declare global {
  /** In the page that `openHostPage` opens. */
  var host: ReturnType<typeof globalThis.engine.createHost>;
}

/** Many colours and much detail: it looks like a photo at a glance. */
export const PHOTO_LIKE = pngFile(160, 120, (x, y) => [
  128 + 90 * Math.sin(x / 17) + 30 * Math.sin(x * 12.9 + y * 78.2),
  128 + 90 * Math.sin(y / 23) + 30 * Math.sin(x * 39.3 + y * 11.1),
  128 + 90 * Math.sin((x + y) / 31) + 30 * Math.sin(x * 73.1 + y * 52.2),
  255,
]);
export const PLAIN = pngFile(100, 80, () => [20, 40, 60, 255]);

export interface HostPage extends EnginePage {
  /** Has the test's own server give these bytes, and gives their address. */
  serveBytes(path: string, bytes: ArrayBuffer, headers?: Record<string, string>): string;
  describePicture(url: string, change?: Partial<HostRequest>): Promise<HostAnswer>;
}

/** A page with the real host on `globalThis.host`, in a browser of its own. */
export async function openHostPage(): Promise<HostPage> {
  const engine = await openEnginePage('tests/support/dom/entries/host.ts');
  await engine.page.evaluate(() => {
    const { signal } = new AbortController();
    const host = globalThis.engine.createHost({ base: `${location.origin}/`, signal });
    Object.assign(globalThis, { host });
  });
  return {
    ...engine,
    serveBytes(path, bytes, headers = {}) {
      engine.answers.set(path, (_, response) => response.writeHead(200, headers).end(new Uint8Array(bytes)));
      return engine.origin + path;
    },
    describePicture(url, change = {}) {
      const request: HostRequest = {
        source: { type: 'url', url, credentials: 'omit' },
        site: 'a.example',
        keep: true,
        privatePage: true,
        model: 'attention',
        ...change,
      };
      return engine.page.evaluate(
        (sent) => globalThis.host.describe(sent, new AbortController().signal),
        request,
      );
    },
  };
}
