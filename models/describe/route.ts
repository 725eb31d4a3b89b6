import type { RouterCard } from '@/models/catalog';
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import { classifyKind } from '@/models/experts/kind/classify';
import type { Findings } from '@/utils/findings';
import { decideKind } from './decide-kind';

export type Route = Pick<Findings, 'kind' | 'kinds' | 'sureOfKind' | 'words' | 'chart' | 'refusal'>;

/** Pixels of a side below which nothing can be told from anything. */
const SMALLEST_SIDE = 8;

/** Decides what sort of picture it is, and so which experts may speak about it. */
export async function route(engine: Engine, router: RouterCard, pixels: Pixels): Promise<Route> {
  if (Math.min(pixels.naturalWidth, pixels.naturalHeight) < SMALLEST_SIDE) {
    return { kind: 'blank', kinds: {}, sureOfKind: false, words: 0, chart: null, refusal: 'too-small' };
  }
  const finding = await classifyKind(engine, router, pixels);
  const decided = decideKind(finding, router.thresholds);
  const isBlank = decided.kind === 'blank';
  return { ...decided, kinds: finding.kinds, words: finding.words, refusal: isBlank ? 'blank' : null };
}
