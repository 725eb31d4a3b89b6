import { readFile } from 'node:fs/promises';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Record<string, unknown> }[];
}

/**
 * Addresses (`host:port`) that a browser opened a TCP or UDP connection to, whether through a proxy or not, from the file
 * that its switch `--log-net-log` wrote. The browser must have been closed.
 */
export async function connectionsIn(path: string): Promise<Set<string>> {
  const { constants, events } = JSON.parse(await readFile(path, 'utf8')) as NetLog;
  const { TCP_CONNECT_ATTEMPT, UDP_CONNECT } = constants.logEventTypes;
  const addresses = events
    .filter(({ type }) => type === TCP_CONNECT_ATTEMPT || type === UDP_CONNECT)
    .flatMap(({ params }) => (typeof params?.['address'] === 'string' ? [params['address']] : []));
  return new Set(addresses);
}
