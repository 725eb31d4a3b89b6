import { bytesOf } from '#models/catalog/read-cards.ts';
import { catalog } from '#models/catalog/catalog.ts';
import { log, type Log } from '#utils/log/log.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import { describeFile, type DescribeOptions } from './ask/describe-file.ts';

/** What the command line's tools use of this page: the page is the one place that is both extension and window. */
export interface CommandLine {
  describe(file: File, options?: DescribeOptions): Promise<SuppliedAnswer>;
  catalog(): CatalogEntry[];
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
  globalThis.altscribe = { describe: describeFile, catalog: entries, log };
}

function entries(): CatalogEntry[] {
  return catalog.models.map((card) => {
    const { id, name, family, licence, scores } = card;
    return { id, name, family, bytes: bytesOf(card), licence: licence.summary, scores };
  });
}
