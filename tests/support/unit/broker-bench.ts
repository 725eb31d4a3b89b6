import { createBroker } from '#entrypoints/background/broker/broker.ts';
import type { FetchLane } from '#entrypoints/background/broker/lanes.ts';
import type { BrokerJob } from '#entrypoints/background/broker/shared-job.ts';
import type { Priority } from '#utils/protocol/page-protocol.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';

export const DONE: HostAnswer = {
  ok: false,
  failure: { reason: 'unreadable', message: 'done', retry: false },
};

/** A host whose jobs end when the test says so. */
export function bench() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const lanes: FetchLane[] = [];
  const broker = createBroker(async (lane) => void lanes.push(lane));
  const never = new AbortController().signal;

  function job(
    share: string,
    priority: Priority = 'rest',
    lane: FetchLane | null = null,
  ): BrokerJob<HostAnswer> & { priority: Priority } {
    return {
      share,
      priority,
      lane,
      start(signal) {
        started.push(share);
        return new Promise((resolve) => {
          ends.set(share, () => resolve(DONE));
          signal.addEventListener('abort', () => resolve(DONE));
        });
      },
    };
  }
  async function end(share: string): Promise<void> {
    ends.get(share)?.();
    await settled();
  }
  return { broker, job, end, started, lanes, never };
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));
