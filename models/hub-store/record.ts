import * as v from 'valibot';
import { readText, writeText, type Folder } from './folders.ts';

const FILE = 'record.json';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const RecordSchema = v.object({
  /** By path: what each verified file is. */
  files: v.optional(v.record(v.string(), v.object({ bytes: wholeNumber, sha256 })), {}),
  /** By path: the ETag and the whole size of a file that came only in part, so that it goes on as the same file. */
  parts: v.optional(
    v.record(v.string(), v.object({ etag: v.nullable(v.string()), bytes: v.nullable(wholeNumber) })),
    {},
  ),
});
export type StoreRecord = v.InferOutput<typeof RecordSchema>;

/** What is known of a model's stored files. A record that is missing or broken counts as empty: then files are verified anew. */
export async function readRecord(folder: Folder): Promise<StoreRecord> {
  const empty: StoreRecord = { files: {}, parts: {} };
  const text = await readText(folder, FILE);
  if (text === null) return empty;
  try {
    return v.parse(RecordSchema, JSON.parse(text));
  } catch {
    return empty;
  }
}

export async function writeRecord(folder: Folder, record: StoreRecord): Promise<void> {
  await writeText(folder, FILE, JSON.stringify(record));
}
