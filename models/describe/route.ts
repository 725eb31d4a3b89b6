import type { Pixels } from '@/models/engine/picture/pixels';
import type { Findings } from '@/utils/findings';
import { firstGate } from './gate/gate';
import { statisticsOf } from './gate/statistics';

export type Route = Pick<Findings, 'kind' | 'kinds' | 'refusal'>;

/** Decides what sort of picture it is, and so which experts may speak about it. */
export function route(pixels: Pixels): Route {
  const refusal = firstGate(statisticsOf(pixels));
  if (refusal) return { kind: refusal === 'blank' ? 'blank' : null, kinds: {}, refusal };
  return { kind: 'photo', kinds: {}, refusal: null };
}
