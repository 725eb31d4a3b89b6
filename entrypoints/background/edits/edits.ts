import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { Description } from '#utils/domain/description.ts';
import type { Messages } from '#utils/language/i18n.ts';
import { LONGEST_EDIT, type Edit } from '#utils/protocol/studio-protocol.ts';

/** Oldest beyond these are dropped. */
const MOST = 5_000;

const EditSchema: v.GenericSchema<unknown, Edit> = v.object({
  site: v.string(),
  address: v.string(),
  text: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_EDIT))),
  at: v.number(),
});

/** By site and address. What does not look like an edit is as if it were not there. */
const stored = storage.defineItem<Record<string, unknown>>('local:edits', { fallback: {} });

/** Every image that is asked for looks here first: read once, and again after a change. */
let known: Promise<Record<string, unknown>> | null = null;
let last: Promise<unknown> = Promise.resolve();

/** Reads them again whenever they change, by whomever. */
export function followEdits(): void {
  stored.watch(() => (known = null));
}

/** The text that a person gave this image of this site, if any. */
export async function editFor(site: string, address: string): Promise<Edit | null> {
  const { success, output } = v.safeParse(EditSchema, (await current())[keyOf(site, address)]);
  return success ? output : null;
}

/** Newest first. */
export async function allEdits(): Promise<Edit[]> {
  const values = Object.values(await stored.getValue());
  return values.filter((value): value is Edit => v.is(EditSchema, value)).toSorted((a, b) => b.at - a.at);
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

/** As a description: said as it is, or silence where the person marked the image as decoration or wants no text. */
export function wordEdit({ text }: Edit, messages: Messages, ms: number): Description {
  const common = { kind: null, model: '', ms };
  if (text === null) {
    return { state: 'refused', reason: 'rejected', message: messages.t('refusal_rejected'), ...common };
  }
  if (text === '') {
    return { state: 'refused', reason: 'marked', message: messages.t('refusal_marked'), text: '', ...common };
  }
  return {
    state: 'said',
    text,
    plain: text,
    lang: '',
    confidence: 1,
    panelOnly: false,
    byPerson: true,
    ...common,
  };
}

function keyOf(site: string, address: string): string {
  return `${site} ${address}`;
}

function current(): Promise<Record<string, unknown>> {
  known ??= stored.getValue().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** One change after the other: none undoes another's. */
function change(make: (edits: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  const write = async () => {
    await stored.setValue(make(await stored.getValue()));
    known = null;
  };
  const changed = last.then(write);
  // Whoever asked for the change gets its error; the next change only waits for its end.
  last = changed.then(nothing, nothing);
  return changed;
}

function nothing(): void {}
