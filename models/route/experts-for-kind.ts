import type { Findings } from '#utils/domain/findings.ts';
import { isSymbol, KINDS, type Kind } from '#utils/domain/kinds.ts';

/** What can find something out about a picture once its kind is known. */
export type Expert = 'code' | 'text' | 'objects' | 'caption' | 'symbol';

/**
 * The experts of each kind. An expert that is asked about another kind invents things: a captioner sees people in charts,
 * a reader letters in icons.
 */
const EXPERTS_OF_KIND: Record<Kind, readonly Expert[]> = {
  photo: ['objects', 'caption'],
  drawing: ['objects'],
  icon: ['symbol'],
  logo: ['symbol'],
  flag: ['symbol'],
  emoji: ['symbol'],
  text: ['text'],
  chart: ['text'],
  diagram: ['text'],
  screenshot: ['text'],
  qr: ['code'],
  blank: [],
  painting: ['objects'],
  map: ['text'],
};

/** Probability of a kind from which its experts will likely be asked. */
const LIKELY = 0.3;

/** Whether some expert will likely need the picture encoded. */
export function needsEncoder(kinds: Record<Kind, number>): boolean {
  return KINDS.some((kind) => EXPERTS_OF_KIND[kind].includes('objects') && kinds[kind] >= LIKELY);
}

/** Probability of a code from which it is worth the time to look for one: none is ever found by mistake. */
const WORTH_DECODING = 0.05;

/**
 * The experts that are also asked where the kind is not certain: the words that a picture shows are true whatever it is,
 * and so is what a code holds.
 */
const OF_ANY_KIND: ReadonlySet<Expert> = new Set(['text', 'code']);

/** Whether the router thinks that a picture may be a code. */
export function isLikelyCode({ kinds }: Pick<Findings, 'kinds'>): boolean {
  return (kinds.qr ?? 0) >= WORTH_DECODING;
}

/** Longest side, in pixels, of an icon in a page. */
const ICON_SIDE = 64;

/**
 * Whether it is worth the time to search a picture for the signs of a code. Not in a small one that is surely a symbol:
 * pages are full of icons with dense strokes. A larger one may be a code on a wide ground.
 */
export function maySignsOfCodeCount({
  kind,
  kinds,
  sureOfKind,
  width,
  height,
}: Pick<Findings, 'kind' | 'kinds' | 'sureOfKind' | 'width' | 'height'>): boolean {
  const isIcon = kind !== null && isSymbol(kind) && sureOfKind && !isLikelyCode({ kinds });
  return !(isIcon && Math.max(width, height) <= ICON_SIDE);
}

/**
 * The experts to ask about a routed picture.
 * @param hasSignsOfCode that a part of it is a dense pattern of two shades: the router takes small codes for icons
 */
export function expertsForKind(
  { kind, kinds, sureOfKind, words }: Pick<Findings, 'kind' | 'kinds' | 'sureOfKind' | 'words'>,
  thresholds: { words: number },
  hasSignsOfCode = false,
): ReadonlySet<Expert> {
  if (!kind) return new Set();
  const experts = new Set(EXPERTS_OF_KIND[kind].filter((expert) => sureOfKind || OF_ANY_KIND.has(expert)));
  // A reader would see letters in an icon, which has none. A logo, though, mostly consists of its letters.
  const isWordless = kind === 'blank' || (isSymbol(kind) && kind !== 'logo');
  if (words >= thresholds.words && !isWordless) experts.add('text');
  if (hasSignsOfCode || isLikelyCode({ kinds })) experts.add('code');
  return experts;
}
