import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { openStudio, StudioGone, type Studio } from '#scripts/lib/studio.ts';
import type { Labelled } from './labels.ts';
import type { AnsweredLabel } from './answered-label.ts';

/** What the engine makes of each picture, in one browser. If the browser dies, another takes its place. */
export async function* answersTo(labelled: readonly Labelled[]): AsyncGenerator<AnsweredLabel> {
  let studio: Studio | null = null;
  try {
    for (const [at, label] of labelled.entries()) {
      if (at % 50 === 0) console.error(`${at} of ${labelled.length} pictures.`);
      studio ??= await openStudio();
      try {
        yield judgedFrom(label, await studio.describe(label.path, { model: DEFAULT_MODEL }));
      } catch (error) {
        console.error(`${label.path}: ${(error as Error).message}`);
        yield failed(label);
        if (!(error instanceof StudioGone)) continue;
        await studio.close();
        studio = null;
      }
    }
  } finally {
    await studio?.close();
  }
}

function judgedFrom(label: Labelled, { answer, description }: SuppliedAnswer): AnsweredLabel {
  const { state, ms } = description;
  if (!answer.ok) return { ...failed(label), state, ms };
  const { kind, caption, code, text, timings } = answer.findings;
  const isSpoken = state !== 'refused' && state !== 'failed';
  return {
    label,
    kind,
    state,
    said: isSpoken ? description.text : null,
    isCaptioned: caption !== null && (state === 'said' || state === 'hedged'),
    code: code?.content.type ?? null,
    read: text ? text.lines.map((line) => line.text).join(' ') : null,
    ms,
    routeMs: timings['route'] ?? null,
  };
}

function failed(label: Labelled): AnsweredLabel {
  const nothing = { kind: null, said: null, isCaptioned: false, code: null, read: null, routeMs: null };
  return { label, state: 'failed', ms: 0, ...nothing };
}
