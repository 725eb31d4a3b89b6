import type { Findings } from '#utils/domain/findings.ts';
import { isSymbol, KINDS, type Kind } from '#utils/domain/kinds.ts';

/** Whoever can find something out about a picture once its kind is known. */
export type Expert = 'code' | 'text' | 'objects' | 'caption';

/**
 * The experts of each kind. An expert that is asked about another kind invents: a captioner sees people in
 * charts, a reader letters in icons. Symbols have no expert yet: their kind is all that is told.
 */
const ROADS: Record<Kind, readonly Expert[]> = {
  photo: ['objects', 'caption'],
  drawing: ['objects'],
  icon: [],
  logo: [],
  flag: [],
  emoji: [],
  text: ['text'],
  chart: ['text'],
  diagram: ['text'],
  screenshot: ['text'],
  qr: ['code'],
  blank: [],
};

/** Probability of a kind whose experts ask the encoder, from which it will likely be asked. */
const LIKELY = 0.3;

/** Whether a picture of these kinds will likely be encoded, whatever else is found out about it. */
export function needsEncoder(kinds: Record<Kind, number>): boolean {
  return KINDS.some((kind) => ROADS[kind].includes('objects') && kinds[kind] >= LIKELY);
}

/** Probability of a code from which looking for one is worth its time: it finds none by mistake. */
const WORTH_DECODING = 0.05;

/**
 * The experts that may look at a picture of an undecided kind too: what is written in it is true whatever it
 * is, and so is what a code holds.
 */
const OF_ANY_KIND: ReadonlySet<Expert> = new Set(['text', 'code']);

/** Which experts look at a routed picture. */
export function expertsFor(
  { kind, kinds, sureOfKind, words }: Pick<Findings, 'kind' | 'kinds' | 'sureOfKind' | 'words'>,
  thresholds: { words: number },
): ReadonlySet<Expert> {
  if (!kind) return new Set();
  const experts = new Set(ROADS[kind].filter((expert) => sureOfKind || OF_ANY_KIND.has(expert)));
  // An icon holds no letters, though a reader surely sees some; a logo mostly is its letters.
  const isWordless = kind === 'blank' || (isSymbol(kind) && kind !== 'logo');
  if (words >= thresholds.words && !isWordless) experts.add('text');
  if ((kinds.qr ?? 0) >= WORTH_DECODING) experts.add('code');
  return experts;
}
