import type { Broker } from '#entrypoints/background/broker/broker.ts';
import type { FetchLane } from '#entrypoints/background/broker/lanes.ts';
import type { BrokerJob } from '#entrypoints/background/broker/shared-job.ts';
import { describeByHost, writeByHost } from '#entrypoints/background/host/host-link.ts';
import type { AskHost } from './answer-more.ts';

/**
 * Asks the host through the broker, for one request of a person. The lane is held only while the picture is fetched: a model
 * may write for minutes, and pictures of the other lane would wait as long.
 * @param lane that the picture is fetched in; null where the page has handed it over
 */
export function askThroughBroker(
  broker: Broker,
  ticket: string,
  lane: FetchLane | null,
  signal: AbortSignal,
): AskHost {
  const share = `more ${ticket}`;
  let held = lane;
  const ask = <Answer>(start: BrokerJob<Answer>['start']) => {
    const job: BrokerJob<Answer> = {
      share,
      priority: 'person',
      get lane() {
        return held;
      },
      start,
    };
    return broker.request(job, signal);
  };
  const fetched = () => {
    if (held === null) return;
    held = null;
    broker.reconsider(share);
  };
  /** A host that ends is asked once more, which would fetch the picture again. */
  const whileHeld = <Request>(request: Request): Request => {
    if (held === lane) return request;
    throw new Error('it ended after it had fetched the picture');
  };
  return {
    describe: (request) => ask((stop) => describeByHost(() => request, stop)),
    write: (request, grows) =>
      ask((stop) =>
        writeByHost(
          () => whileHeld(request),
          (text) => {
            fetched();
            grows(text);
          },
          stop,
        ),
      ),
  };
}
