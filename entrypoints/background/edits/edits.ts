import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { LONGEST_EDIT, type Edit } from '#utils/protocol/studio-protocol.ts';

/** Beyond so many, the oldest are dropped. */
const MOST = 5_000;

const EditSchema: v.GenericSchema<unknown, Edit> = v.object({
  site: v.string(),
  address: v.string(),
  text: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_EDIT))),
  over: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_EDIT))),
  at: v.number(),
});

/** By site and address. What does not look like an edit is as if it were not there. */
const stored = storage.defineItem<Record<string, unknown>>('local:edits', { fallback: {} });

/** Looked up for every image that a page asks about, so they are read once, and again after a change. */
let cached: Promise<Record<string, unknown>> | null = null;
let lastChange: Promise<unknown> = Promise.resolve();

/** Reads them again whenever they change, whichever context changed them. */
export function followEdits(): void {
  stored.watch(() => (cached = null));
}

/** The text that a person gave this image of this site, if any. */
export async function editFor(site: string, address: string): Promise<Edit | null> {
  const { success, output } = v.safeParse(EditSchema, (await current())[keyOf(site, address)]);
  return success ? output : null;
}

/** Newest first. */
export async function allEdits(): Promise<Edit[]> {
  return editsIn(await stored.getValue()).toSorted((a, b) => b.at - a.at);
}

/** What a person decided for images of this site. */
export async function editsOf(site: string): Promise<Edit[]> {
  return editsIn(await current()).filter((edit) => edit.site === site);
}

export function rememberEdit(edit: Edit): Promise<void> {
  return change((edits) => {
    const { [keyOf(edit.site, edit.address)]: _old, ...rest } = edits;
    const entries = [...Object.entries(rest), [keyOf(edit.site, edit.address), edit] as const];
    return Object.fromEntries(entries.slice(-MOST));
  });
}

export function forgetEdits(which: Pick<Edit, 'site' | 'address'> | null): Promise<void> {
  return change((edits) => {
    if (!which) return {};
    const { [keyOf(which.site, which.address)]: _gone, ...rest } = edits;
    return rest;
  });
}

function editsIn(kept: Record<string, unknown>): Edit[] {
  return Object.values(kept).filter((value): value is Edit => v.is(EditSchema, value));
}

function keyOf(site: string, address: string): string {
  return `${site} ${address}`;
}

function current(): Promise<Record<string, unknown>> {
  cached ??= stored.getValue().catch((error: unknown) => {
    cached = null;
    throw error;
  });
  return cached;
}

/** One change after the other: none undoes another's. */
function change(make: (edits: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  const write = async () => {
    await stored.setValue(make(await stored.getValue()));
    cached = null;
  };
  const changed = lastChange.then(write);
  // The caller gets the error of its change; the next change only waits for this one to end.
  lastChange = changed.then(nothing, nothing);
  return changed;
}

function nothing(): void {}
