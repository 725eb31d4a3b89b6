import type { Host } from '#utils/protocol/host-contract.ts';

/**
 * The same host, which calls `onIdle` when nothing has been asked of it for a while.
 * @param limit milliseconds without any request, until the host is allowed more or less
 * @param isBusy true while something goes on that nobody waits for: a download
 */
export function watchIdle(host: Host, limit: number, onIdle: () => void, isBusy = () => false): Host {
  let allowed = limit;
  let working = 0;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    if (working === 0) timer = setTimeout(() => (isBusy() ? wait() : onIdle()), allowed);
  };
  wait();
  const awake = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    clearTimeout(timer);
    working++;
    try {
      return await work();
    } finally {
      working--;
      wait();
    }
  };
  return {
    ...host,
    describe: (request, signal, place) => awake(() => host.describe(request, signal, place)),
    write: (request, onText, signal) => awake(() => host.write(request, onText, signal)),
    picture: (request, signal) => awake(() => host.picture(request, signal)),
    async applySettings(settings) {
      allowed = settings.idle;
      wait();
      await host.applySettings(settings);
    },
  };
}
