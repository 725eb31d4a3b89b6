import { catalog } from '#models/catalog/catalog.ts';
import { createLargeClient } from '#models/large/worker/large-client.ts';
import { readPicture } from '#models/obtain/picture-for-page.ts';
import type { DrawSvg } from '#models/obtain/svg/frame.ts';
import { spawnWorker } from '#models/worker/spawn-worker.ts';
import { createWorkerClient } from '#models/worker/worker-client.ts';
import { LARGE } from '#models/worker/worker-names.ts';
import { shareWork } from '#utils/async/share-work.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import type { Host, HostAnswer, HostRequest } from '#utils/protocol/host-contract.ts';
import { answerRequest } from './answer-request.ts';
import { createCache } from './cache.ts';
import { findLarge, findModels, threadsForLarge } from './models-in-use.ts';
import { writeAbout } from './write-about.ts';

export interface HostOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  signal: AbortSignal;
  /** Without it SVG pictures are unreadable: a worker cannot draw them. */
  drawSvg?: DrawSvg;
  /** Threads of the engine; by default as many as help. */
  threads?: number;
}

/** Makes the one host of a browser. Its promises do not reject: what goes wrong is a failure in the answer. */
export function createHost({ base, signal, drawSvg, threads }: HostOptions): Host {
  const worker = createWorkerClient({ base, signal, threads });
  const large = createLargeClient({
    base,
    signal,
    threads: threads ?? threadsForLarge(),
    spawn: () => spawnWorker(LARGE),
    idle: LIMITS.idle,
    limit: LIMITS.largeText,
  });
  const cache = createCache();
  const parts = { worker, large, cache, drawSvg };
  const share = shareWork<HostAnswer>();
  let working = 0;

  /** The worker and the runtime start while the picture is still on its way. */
  const warmForNew = async (site: string) => {
    const { router } = catalog.roles;
    if (router && !(await cache.knows(site))) worker.warm([router.files[router.network.file]!]);
  };

  return {
    announce(urgency, site) {
      void warmForNew(site);
      return worker.announce(urgency);
    },
    async describe(request, requestSignal, place = worker.announce({ rank: 0 })) {
      working++;
      try {
        const models = await findModels(base, request.model);
        const jobSignal = AbortSignal.any([signal, requestSignal]);
        return await share(shareKey(request), jobSignal, (shared) =>
          answerRequest(parts, request, models, shared, place),
        );
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      } finally {
        place.leave();
        working--;
      }
    },
    async write(request, onText, requestSignal) {
      working++;
      const place = worker.announce({ rank: 0 });
      try {
        const stop = AbortSignal.any([signal, requestSignal]);
        return await writeAbout(parts, await findLarge(base, request.model), request, onText, stop, place);
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      } finally {
        place.leave();
        working--;
      }
    },
    async picture(request, requestSignal) {
      try {
        const { bytes, mime } = await readPicture(request, drawSvg, AbortSignal.any([signal, requestSignal]));
        return { ok: true, bytes, mime };
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      }
    },
    async freeMemory() {
      large.end();
      await worker.release();
    },
    forget: (site) => cache.forget(site),
    applySettings({ idle, cacheBytes }) {
      worker.allow(idle);
      large.allow(idle);
      return cache.resize(cacheBytes);
    },
    async status() {
      const { bytes, entries } = await cache.status();
      const loaded = [...worker.loaded(), large.loaded()].filter((id) => id !== null);
      return { loaded, working, cacheBytes: bytes, cacheEntries: entries };
    },
  };
}

/** Requests of equal keys are done once. Bytes that a page supplied are never shared. */
function shareKey({ source, ...rest }: HostRequest): string {
  return JSON.stringify([rest, source.type === 'url' ? source : crypto.randomUUID()]);
}
