import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HubError } from '#models/hub-store/hub-error.ts';
import type { HubAnswer, HubRequest } from '#models/hub-store/hub-fetch.ts';
import type { PartFile } from '#models/hub-store/part-file.ts';
import { receiveFile, type PartTag } from '#models/hub-store/receive-file.ts';

const FILE = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const URL = 'https://hub.example/o/n/resolve/main/onnx/a.onnx';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 }));
afterEach(() => void vi.useRealTimers());

interface Try {
  /** Bytes of the body after which the connection breaks off. */
  upTo?: number;
  status?: number;
  /** Ignores ranges. */
  whole?: boolean;
  etag?: string;
  fault?: 'unreachable' | 'foreign-host';
}

/** A hub that behaves as each try says, and well after the last. */
function hubOf(tries: Try[]) {
  const requests: HubRequest[] = [];
  const fetch = async (request: HubRequest): Promise<HubAnswer> => {
    requests.push(request);
    const { upTo, status, whole, etag = '"1"', fault } = tries.shift() ?? {};
    if (fault) throw new HubError(fault);
    if (status) return { status, headers: {}, body: null };
    const asked = Number(/bytes=(\d+)-/.exec(request.headers['range'] ?? '')?.[1] ?? 0);
    const isSame = (request.headers['if-range'] ?? etag) === etag;
    const from = whole || !isSame ? 0 : asked;
    const range = `bytes ${from}-${FILE.length - 1}/${FILE.length}`;
    const headers = { etag, ...(whole || !isSame ? {} : { 'content-range': range }) };
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        controller.enqueue(FILE.slice(from, upTo));
        if (upTo !== undefined) setTimeout(() => controller.error(new TypeError('network error')), 20);
        else controller.close();
      },
    });
    return { status: whole || !isSame ? 200 : 206, headers, body };
  };
  return { requests, fetch };
}

/** A part in memory. */
function partOf(bytes: number[] = []): PartFile & { bytes: () => number[] } {
  let held = bytes;
  return {
    get size() {
      return held.length;
    },
    restart: () => void (held = []),
    append: (more) => void (held = [...held, ...more]),
    flush: () => {},
    digest: () => '',
    close: () => {},
    bytes: () => held,
  };
}

async function receive(
  tries: Try[],
  part = partOf(),
  tag: PartTag | null = null,
  signal = new AbortController().signal,
) {
  const { requests, fetch } = hubOf(tries);
  const tags: PartTag[] = [];
  const expected = { path: 'onnx/a.onnx', bytes: FILE.length, isExact: true };
  const begins = async (tag: PartTag) => void tags.push(tag);
  const failure = await receiveFile(
    part,
    { url: URL, expected, fetch, tag, begins, progress: () => {} },
    signal,
  ).then(
    () => null,
    (error: unknown) => error as Error,
  );
  return {
    failure,
    requests,
    tags,
    bytes: part.bytes(),
    ranges: requests.map(({ headers }) => headers['range']),
  };
}

test('a file comes in one go', async () => {
  const { failure, bytes, ranges, tags } = await receive([]);
  expect(failure).toBeNull();
  expect(bytes).toEqual([...FILE]);
  expect(ranges).toEqual(['bytes=0-']);
  expect(tags).toEqual([{ etag: '"1"', bytes: 1000 }]);
});

test('it goes on where an earlier run stopped, and says of which file that was a part', async () => {
  const part = partOf(Array.from(FILE.slice(0, 600)));
  const { bytes, requests } = await receive([], part, { etag: '"1"', bytes: 1000 });
  expect(bytes).toEqual([...FILE]);
  expect(requests[0]!.headers).toEqual({ range: 'bytes=600-', 'if-range': '"1"' });
});

test('a file that has changed meanwhile comes again from its beginning', async () => {
  const part = partOf(Array.from({ length: 600 }, () => 9));
  const { bytes, ranges } = await receive([{ etag: '"2"' }], part, { etag: '"1"', bytes: 1000 });
  expect(ranges).toEqual(['bytes=600-']);
  expect(bytes).toEqual([...FILE]);
});

test('a hub that answers 200 to a range costs a second beginning, and no mixture', async () => {
  const { bytes } = await receive([{ whole: true }], partOf([1, 2, 3]), { etag: '"1"', bytes: 1000 });
  expect(bytes).toEqual([...FILE]);
});

test('what is no longer a part of the file (416) is thrown away', async () => {
  const { bytes, ranges } = await receive([{ status: 416 }], partOf([1, 2, 3]), null);
  expect(ranges).toEqual(['bytes=3-', 'bytes=0-']);
  expect(bytes).toEqual([...FILE]);
});

test('a connection that breaks off is made again from there', async () => {
  const { failure, bytes, ranges } = await receive([{ upTo: 300 }, { upTo: 700 }]);
  expect(failure).toBeNull();
  expect(ranges).toEqual(['bytes=0-', 'bytes=300-', 'bytes=700-']);
  expect(bytes).toEqual([...FILE]);
});

test('it is given up after four tries that bring nothing', async () => {
  const { failure, ranges } = await receive(
    Array.from({ length: 9 }, () => ({ fault: 'unreachable' as const })),
  );
  expect(failure).toMatchObject({ fault: 'unreachable', file: 'onnx/a.onnx', host: 'hub.example' });
  expect(ranges).toHaveLength(4);
});

test('another host, a refusal or a missing file is not asked for twice', async () => {
  for (const wrong of [{ fault: 'foreign-host' as const }, { status: 403 }, { status: 404 }]) {
    const { failure, ranges } = await receive([wrong]);
    expect(failure).toBeInstanceOf(HubError);
    expect(ranges).toHaveLength(1);
  }
});

test('a weak tag is not sent back: it says nothing about bytes', async () => {
  const { tags } = await receive([{ etag: 'W/"1"' }]);
  expect(tags[0]).toMatchObject({ etag: null });
});

test('a part that is whole already needs no request', async () => {
  const { failure, requests } = await receive([], partOf([...FILE]), { etag: '"1"', bytes: 1000 });
  expect(failure).toBeNull();
  expect(requests).toEqual([]);
});

test('a pause between two tries can be stopped', async () => {
  const stop = new AbortController();
  stop.abort();
  const { failure } = await receive([{ fault: 'unreachable' }], partOf(), null, stop.signal);
  expect(failure).toMatchObject({ name: 'AbortError' });
});
