import type { Host } from './contract';

/**
 * The same host, which says so when nothing has been asked of it for a while.
 * @param limit milliseconds without any request
 */
export function watchIdle(host: Host, limit: number, onIdle: () => void): Host {
  let working = 0;
  let timer = setTimeout(onIdle, limit);
  return {
    ...host,
    async describe(request, signal) {
      clearTimeout(timer);
      working++;
      try {
        return await host.describe(request, signal);
      } finally {
        if (--working === 0) timer = setTimeout(onIdle, limit);
      }
    },
  };
}
