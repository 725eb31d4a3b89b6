import { bytesOf } from '#models/catalog/read-cards.ts';
import { catalog } from '#models/catalog/catalog.ts';
import { log, type Log } from '#utils/log/log.ts';
import { sendMessage, type SuppliedAnswer } from '#utils/protocol/messages.ts';
import { describeFile, type DescribeOptions } from './ask/describe-file.ts';

/** What the command-line tools use. It is on this page because they need a page of the extension with a window. */
export interface CommandLine {
  describe(file: File, options?: DescribeOptions): Promise<SuppliedAnswer>;
  /** The same for the picture at an http or https address. */
  describeAt(url: string, options?: DescribeOptions): Promise<SuppliedAnswer>;
  catalog(): CatalogEntry[];
  /** Sends a message of the extension's protocol, to the background or to a frame of a tab. */
  send: typeof sendMessage;
  /** Errors that this page swallowed. */
  log: Log;
}

export interface CatalogEntry {
  id: string;
  name: string;
  family: string;
  /** Of all its files together. */
  bytes: number;
  licence: string;
  scores: Record<string, Record<string, number>>;
}

declare global {
  var altscribe: CommandLine;
}

export function serveCommandLine(): void {
  globalThis.altscribe = { describe: describeFile, describeAt, catalog: entries, send: sendMessage, log };
}

async function describeAt(url: string, options: DescribeOptions = {}): Promise<SuppliedAnswer> {
  const picture = await sendMessage('pictureAt', { url, ticket: crypto.randomUUID(), fromCommandLine: true });
  if (picture.ok) return describeFile(new File([picture.bytes], url, { type: picture.mime }), options);
  const { reason = 'engine-crashed', message } = picture;
  return {
    answer: { ok: false, failure: { reason, message, retry: false } },
    description: { state: 'failed', reason, message, retry: false, ms: 0 },
  };
}

function entries(): CatalogEntry[] {
  return catalog.models.map((card) => {
    const { id, name, family, licence, scores } = card;
    return { id, name, family, bytes: bytesOf(card), licence: licence.summary, scores };
  });
}
