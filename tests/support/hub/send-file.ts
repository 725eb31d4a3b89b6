import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './faults.ts';

const CHUNK = 64 * 1024;

interface SentFile {
  path: string;
  content: Uint8Array;
  etag: string;
}

/** Sends a file or the range of it that was asked for, with the faults that are set for it. */
export async function sendFile(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { path, content, etag }: SentFile,
  fault: Fault,
): Promise<void> {
  const total = content.length;
  const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  response.setHeader('content-type', type);
  response.setHeader('etag', `"${etag}"`);
  response.setHeader('accept-ranges', 'bytes');
  let [start, end] = [0, total];
  const range = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '');
  const unchanged = !headers['if-range'] || headers['if-range'] === `"${etag}"`;
  if (range && unchanged && !fault.ignoresRange) {
    start = Number(range[1]);
    if (range[2]) end = Math.min(total, Number(range[2]) + 1);
    if (start >= total) return void response.writeHead(416, { 'content-range': `bytes */${total}` }).end();
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${start}-${end - 1}/${total}`);
  }
  response.setHeader('content-length', end - start);
  if (method === 'HEAD') return void response.end();
  await sendBody(response, withFlippedByte(content, fault.flip).subarray(start, end), fault);
}

function withFlippedByte(content: Uint8Array, place: number | undefined): Uint8Array {
  if (place === undefined) return content;
  const flipped = Uint8Array.from(content);
  flipped[place]! ^= 1;
  return flipped;
}

async function sendBody(
  response: ServerResponse,
  body: Uint8Array,
  { bytesPerSecond, endAfter = Infinity }: Fault,
): Promise<void> {
  response.flushHeaders();
  const gone = once(response, 'close');
  const last = Math.min(endAfter, body.length);
  const step = bytesPerSecond ? Math.max(1, Math.min(CHUNK, Math.floor(bytesPerSecond / 20))) : CHUNK;
  for (let at = 0; at < last && !response.destroyed; at += step) {
    const piece = body.subarray(at, Math.min(at + step, last));
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), gone]);
    if (bytesPerSecond) await pause((piece.length / bytesPerSecond) * 1000);
  }
  if (last === body.length) return void response.end();
  // What was written must leave before the connection is cut.
  await pause(50);
  response.destroy();
}
