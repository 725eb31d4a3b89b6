import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Traffic {
  /** `host` or `host:port` of every request, whether it was let through or not. */
  hosts: Set<string>;
  /** Full addresses of the requests over plain HTTP. */
  urls: Set<string>;
}

export interface RecordingProxy {
  /** Chromium's switches that send every connection through this proxy, including those to the loopback address. */
  args: string[];
  port: number;
  /** The requests since the last call. */
  take(): Traffic;
  close(): Promise<void>;
}

/** A forward proxy that records which hosts the browser wants to reach, and lets it reach only the loopback address. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  let traffic = noTraffic();
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '');
    traffic.hosts.add(url.host);
    traffic.urls.add(url.href);
    if (url.hostname === '127.0.0.1') forward(url, incoming, outgoing);
    else outgoing.writeHead(403).end();
  });
  server.on('connect', ({ url }, socket) => {
    if (url) traffic.hosts.add(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    port,
    take() {
      const taken = traffic;
      traffic = noTraffic();
      return taken;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function noTraffic(): Traffic {
  return { hosts: new Set(), urls: new Set() };
}

function forward(url: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}
