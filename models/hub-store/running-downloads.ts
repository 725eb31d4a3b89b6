import type { HubDownload, HubFault } from '#utils/domain/hub-state.ts';
import { createTransferSpeed } from '#utils/domain/transfer-speed.ts';
import { log } from '#utils/log/log.ts';
import type { ModelJob } from './download-model.ts';
import type { OpenFetchFrame } from './fetch-frame.ts';
import { HubError } from './hub-error.ts';
import { originsOf } from './hub-fetch.ts';
import { runStoreWorker, type StoreProgress } from './run-store-worker.ts';
import type { Stored } from './store.ts';

/** One variant of a model. */
export interface DownloadKey {
  id: string;
  dtype: string;
}

interface Running {
  key: DownloadKey;
  stop: AbortController;
  ended: Promise<void>;
  state: Extract<HubDownload, { at: 'downloading' | 'verifying' }>;
}

type Failed = Extract<HubDownload, { at: 'failed' }>;

export type RunningDownloads = ReturnType<typeof createRunningDownloads>;

/** The downloads that run now, and why earlier ones failed. Each has a frame and a worker of its own. */
export function createRunningDownloads(openFrame: OpenFetchFrame, changed: () => void) {
  const running = new Map<string, Running>();
  const failed = new Map<string, Omit<Failed, 'bytes'>>();

  const fail = (
    key: DownloadKey,
    fault: HubFault,
    file: string | null = null,
    host: string | null = null,
  ) => {
    failed.set(nameOf(key), { at: 'failed', fault, file, host });
  };

  const run = async (entry: Running, job: ModelJob, total: number) => {
    const frame = openFrame(originsOf(job.card, job.mirror));
    const speed = createTransferSpeed();
    const onProgress = ({ at, bytes }: StoreProgress) => {
      if (at === 'downloading') speed.note(bytes, performance.now());
      entry.state = at === 'verifying' ? { at, bytes } : { at, bytes, secondsLeft: speed.secondsLeft(total) };
      changed();
    };
    try {
      await runStoreWorker({ type: 'download', job, port: frame.port }, onProgress, entry.stop.signal);
    } catch (error) {
      if (entry.stop.signal.aborted) return;
      log.swallow('hub: download failed', error);
      const { fault, file, host } = error instanceof HubError ? error : new HubError('store');
      fail(entry.key, fault, file, host);
    } finally {
      frame.close();
      if (running.get(nameOf(entry.key)) === entry) running.delete(nameOf(entry.key));
      changed();
    }
  };

  return {
    has: (key: DownloadKey) => running.has(nameOf(key)),
    size: () => running.size,
    fail,
    /** Forgets why downloads of a model failed. */
    forget(id: string): void {
      for (const name of failed.keys()) if (name.startsWith(`${id} `)) failed.delete(name);
    },
    forgetAll: () => failed.clear(),
    start(job: ModelJob, { bytes, total }: Stored): void {
      const key = { id: job.card.id, dtype: job.variant.dtype };
      failed.delete(nameOf(key));
      const entry: Running = {
        key,
        stop: new AbortController(),
        ended: Promise.resolve(),
        state: { at: 'downloading', bytes, secondsLeft: null },
      };
      running.set(nameOf(key), entry);
      entry.ended = run(entry, job, total);
    },
    /** Stops some downloads, and waits until what came is written down. */
    async stop(matches: (key: DownloadKey) => boolean): Promise<void> {
      const entries = [...running.values()].filter(({ key }) => matches(key));
      for (const { stop } of entries) stop.abort();
      await Promise.all(entries.map(({ ended }) => ended));
    },
    /** @param stored what the store says of it */
    stateOf(
      key: DownloadKey,
      stored: Extract<HubDownload, { at: 'absent' | 'partial' | 'ready' }>,
    ): HubDownload {
      const now = running.get(nameOf(key));
      if (now) return now.state;
      const failure = failed.get(nameOf(key));
      if (!failure || stored.at === 'ready') return stored;
      return { ...failure, bytes: stored.at === 'partial' ? stored.bytes : 0 };
    },
  };
}

const nameOf = ({ id, dtype }: DownloadKey) => `${id} ${dtype}`;
