import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEMBERS_ONLY, serveDemo, type DemoServer } from '#scripts/demo/server.ts';
import { namesUnaided, visit } from '#scripts/demo/visit.ts';
import type { NamesByPicture, DemoRow } from '#scripts/demo/rows.ts';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { connectionsIn } from '#tests/support/e2e/net-log.ts';
import {
  startRecordingProxy,
  type RecordingProxy,
  type Traffic,
} from '#tests/support/e2e/recording-proxy.ts';

/** What a browser asked the proxy for, and every address it opened a connection to, past the proxy or not. */
type Recorded<T> = Traffic & { result: T; connections: Set<string> };

let demo: DemoServer;
let proxy: RecordingProxy;
let without: Recorded<NamesByPicture>;
let withExtension: Recorded<DemoRow[]>;
let membersRequestsWithout: number;

beforeAll(async () => {
  const extension = await buildIfStale();
  [demo, proxy] = await Promise.all([serveDemo(), startRecordingProxy()]);
  without = await record({}, (browser) => namesUnaided(browser, demo.url));
  membersRequestsWithout = demo.membersRequests.length;
  withExtension = await record({ extension }, async (browser) => {
    const { rows } = await visit(browser, demo.url, without.result);
    return rows;
  });
}, 300_000);

afterAll(() => Promise.all([demo?.close(), proxy?.close()]));

test('while it was recorded, the extension did all that the demo promises', () => {
  expect(
    withExtension.result.flatMap(({ title, problems }) => problems.map((it) => `${title}: ${it}`)),
  ).toEqual([]);
});

test('the proxy saw the page load: recording works', () => {
  expect(without.urls).toContain(demo.url);
  expect([...without.urls].some((url) => url.endsWith(MEMBERS_ONLY))).toBe(true);
});

test('with the extension, nobody is spoken to but those whom the page and the bare browser speak to', () => {
  expect([...withExtension.hosts.difference(without.hosts)]).toEqual([]);
});

test('with the extension, nothing is loaded from the hosts of the page but what it loads itself', () => {
  const urls = [...withExtension.urls].filter((url) => new URL(url).hostname === '127.0.0.1');
  expect(urls.filter((url) => !without.urls.has(url))).toEqual([]);
});

test('with the extension, no connection goes past the proxy that did not without it', () => {
  expect([...withExtension.connections.difference(without.connections)]).toEqual([]);
});

test('a picture that another origin gives only for its cookie is asked for without, and not described', () => {
  const requests = demo.membersRequests.slice(membersRequestsWithout);
  expect(requests).toContainEqual({ withCookie: true });
  expect(requests).toContainEqual({ withCookie: false });
  const row = withExtension.result.find(({ title }) => title === 'Members only');
  expect(row).toMatchObject({ state: 'failed', now: '' });
});

async function record<T>(
  options: { extension?: string },
  work: (browser: BrowserContext) => Promise<T>,
): Promise<Recorded<T>> {
  const log = join(await mkdtemp(join(tmpdir(), 'net-log-')), 'log.json');
  const browser = await launchBrowser({ ...options, args: [...proxy.args, `--log-net-log=${log}`] });
  const result = await work(browser).finally(() => browser.close());
  return { ...proxy.take(), result, connections: await connectionsIn(log) };
}
