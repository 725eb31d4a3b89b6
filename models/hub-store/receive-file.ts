import { sleep } from '#utils/async/sleep.ts';
import { checkAnswer, mostBytes, type ExpectedFile } from './check-answer.ts';
import { HubError } from './hub-error.ts';
import type { HubAnswer, HubFetch } from './hub-fetch.ts';
import type { PartFile } from './part-file.ts';

/** What is remembered of a file that came only in part. */
export interface PartTag {
  etag: string | null;
  /** Of the whole file; null where the hub has not told. */
  bytes: number | null;
}

export interface Receiving {
  /** Where the file is. It is asked for anew at every try, so that links that were signed for a while are renewed. */
  url: string;
  expected: ExpectedFile;
  fetch: HubFetch;
  /** Of the part that is there. */
  tag: PartTag | null;
  /** Is told the tag of what now comes, before any of it is written. */
  begins(tag: PartTag, answer: HubAnswer): Promise<void>;
  progress(bytes: number): void;
}

/** Tries that bring nothing, after which it is given up. */
const TRIES = 3;
const FIRST_PAUSE = 500;
/** Bytes after which what was written is made safe. */
const FLUSH = 8 * 2 ** 20;

/**
 * Brings the rest of a file into its part. A connection that breaks off is made again, from where it broke off.
 * @throws HubError where the rest does not come; AbortError where the signal aborts. What came stays.
 */
export async function receiveFile(part: PartFile, receiving: Receiving, signal: AbortSignal): Promise<void> {
  let { tag } = receiving;
  for (let failed = 0; ;) {
    const before = part.size;
    if (before > 0 && before === (expectedExactly(receiving.expected) ?? tag?.bytes)) return;
    try {
      tag = await receiveOnce(part, receiving, tag, signal);
      return;
    } catch (error) {
      part.flush();
      signal.throwIfAborted();
      if (!(error instanceof HubError) || !PASSING.has(error.fault)) throw error;
      failed = part.size > before ? 1 : failed + 1;
      if (failed > TRIES) throw error;
      await sleep(FIRST_PAUSE * 2 ** (failed - 1), signal);
      signal.throwIfAborted();
    }
  }
}

const PASSING = new Set(['ended-early', 'unreachable']);

const expectedExactly = ({ bytes, isExact }: ExpectedFile) => (isExact ? bytes : null);

async function receiveOnce(
  part: PartFile,
  { url, expected, fetch, begins, progress }: Receiving,
  tag: PartTag | null,
  signal: AbortSignal,
): Promise<PartTag> {
  const { host } = new URL(url);
  const about = { file: expected.path, host };
  const start = part.size;
  // A range, even of the whole, keeps the browser from asking for a compressed answer, whose length would not be the file's.
  const headers: Record<string, string> = { range: `bytes=${start}-` };
  if (start > 0 && tag?.etag) headers['if-range'] = tag.etag;
  const answer = await fetch({ url, headers }, signal).catch((error: unknown) => {
    throw error instanceof HubError ? new HubError(error.fault, { ...about, cause: error }) : error;
  });
  // What is there is no beginning of the file that is there now.
  if (answer.status === 416 && start > 0) {
    part.restart();
    return receiveOnce(part, { url, expected, fetch, begins, progress, tag: null }, null, signal);
  }
  try {
    const { at, total } = checkAnswer(answer, expected, start, host);
    if (at < start) part.restart();
    const etag = answer.headers['etag'] ?? null;
    // A weak tag says nothing about bytes, so it cannot go into If-Range (RFC 9110, 13.1.5).
    const newTag = { etag: etag?.startsWith('W/') ? null : etag, bytes: total };
    await begins(newTag, answer);
    await pour(answer, part, mostBytes(expected), about, progress);
    const isShort = total === null ? expected.isExact && part.size < expected.bytes : part.size < total;
    if (isShort) throw new HubError('ended-early', about);
    return newTag;
  } catch (error) {
    await answer.body?.cancel().catch(() => {});
    throw error;
  }
}

async function pour(
  { body }: HubAnswer,
  part: PartFile,
  most: number,
  about: { file: string; host: string },
  progress: (bytes: number) => void,
): Promise<void> {
  const reader = body?.getReader();
  let safe = part.size;
  const next = async () => {
    try {
      return await reader?.read();
    } catch (cause) {
      throw new HubError('ended-early', { ...about, cause });
    }
  };
  try {
    for (let piece = await next(); piece && !piece.done; piece = await next()) {
      if (part.size + piece.value.length > most) throw new HubError('wrong-size', about);
      part.append(piece.value);
      progress(part.size);
      if (part.size - safe < FLUSH) continue;
      part.flush();
      safe = part.size;
    }
  } finally {
    reader?.releaseLock();
  }
}
