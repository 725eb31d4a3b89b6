import type { RouterCard } from '@/models/catalog';
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import { classifyKind } from '@/models/experts/kind/classify';
import type { Findings, Refusal } from '@/utils/findings';
import { decideKind } from './decide-kind';

export type Route = Pick<Findings, 'kind' | 'kinds' | 'sureOfKind' | 'words' | 'chart' | 'refusal'>;

/**
 * Pixels of a side below which nothing is said: it is a symbol that stands in a control, which gets its purpose,
 * or what a page shows until the picture comes.
 */
const SMALLEST_SIDE = 24;

/** Decides what sort of picture it is, and so which experts may speak about it. */
export async function route(engine: Engine, router: RouterCard, pixels: Pixels): Promise<Route> {
  const finding = await classifyKind(engine, router, pixels);
  const decided = decideKind(finding, router.thresholds);
  const refusal = refusalOf(decided.kind === 'blank', pixels);
  return { ...decided, kinds: finding.kinds, words: finding.words, refusal };
}

function refusalOf(isBlank: boolean, { naturalWidth, naturalHeight }: Pixels): Refusal | null {
  if (isBlank) return 'blank';
  return Math.min(naturalWidth, naturalHeight) < SMALLEST_SIDE ? 'too-small' : null;
}
