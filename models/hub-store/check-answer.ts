import { HubError } from './hub-error.ts';
import type { HubAnswer } from './hub-fetch.ts';

/** What is known of a file before it comes. */
export interface ExpectedFile {
  path: string;
  /** Its size: exact, or about. */
  bytes: number;
  isExact: boolean;
}

/** Where an answer's body goes on, and how long the whole file is, where the hub tells. */
export interface AnswerPlace {
  at: number;
  total: number | null;
}

/** A file of about the expected size is at most so much larger: nobody is to fill the disk. */
const MOST_TIMES = 2;
const MOST_MORE = 8 * 2 ** 20;

/** The most bytes that a file may have. */
export function mostBytes({ bytes, isExact }: ExpectedFile): number {
  return isExact ? bytes : bytes * MOST_TIMES + MOST_MORE;
}

/**
 * Whether an answer is a file, and which part of it.
 * @param start the first byte that was asked for
 * @param host that was asked
 * @throws HubError where it is anything else
 */
export function checkAnswer(
  { status, headers }: Pick<HubAnswer, 'status' | 'headers'>,
  expected: ExpectedFile,
  start: number,
  host: string,
): AnswerPlace {
  const about = { file: expected.path, host };
  if (status === 401 || status === 403) throw new HubError('forbidden', about);
  if (status === 404 || status === 410) throw new HubError('gone', about);
  if (status !== 200 && status !== 206) throw new HubError('server-error', about);
  if (/^text\/html\b/i.test(headers['content-type'] ?? '')) throw new HubError('web-page', about);
  const place = status === 206 ? placeInRange(headers) : { at: 0, total: lengthOf(headers) };
  if (place.at !== start && place.at !== 0) throw new HubError('server-error', about);
  const { total } = place;
  const fits = total === null || (expected.isExact ? total === expected.bytes : total <= mostBytes(expected));
  if (!fits) throw new HubError('wrong-size', about);
  return place;
}

function placeInRange({ 'content-range': range = '' }: HubAnswer['headers']): AnswerPlace {
  const [, from = '', total = ''] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range) ?? [];
  return { at: from === '' ? -1 : Number(from), total: /^\d+$/.test(total) ? Number(total) : null };
}

/** The length of a body that is compressed on its way is not that of the file. */
function lengthOf({ 'content-length': length, 'content-encoding': encoding }: HubAnswer['headers']) {
  return length !== undefined && encoding === undefined ? Number(length) : null;
}
