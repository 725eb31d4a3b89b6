import type { Host } from './contract';

/**
 * The same host, which says so when nothing has been asked of it for a while.
 * @param limit milliseconds without any request, until the host is allowed more or less
 */
export function watchIdle(host: Host, limit: number, onIdle: () => void): Host {
  let allowed = limit;
  let working = 0;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    if (working === 0) timer = setTimeout(onIdle, allowed);
  };
  wait();
  return {
    ...host,
    async describe(request, signal) {
      clearTimeout(timer);
      working++;
      try {
        return await host.describe(request, signal);
      } finally {
        working--;
        wait();
      }
    },
    async allow(allowance) {
      allowed = allowance.idle;
      wait();
      await host.allow(allowance);
    },
  };
}
