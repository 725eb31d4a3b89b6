import type { RouterThresholds } from '#models/catalog/router-card.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';
import { decideKind } from '#models/judge/decide-kind.ts';

/** Probability of a code from which it is one though nobody can read it. */
const BEYOND_DOUBT = 0.9;

/**
 * What a picture is if it holds no code that can be read: a code all the same where that is beyond doubt, else
 * whatever it looks like besides. Walls of bricks and woven patterns look like codes.
 */
export function withoutCode(
  { kind, kinds, sureOfKind }: Pick<Findings, 'kind' | 'kinds' | 'sureOfKind'>,
  thresholds: RouterThresholds,
): Pick<Findings, 'kind' | 'sureOfKind' | 'refusal'> {
  const code = kinds.qr ?? 0;
  if (kind !== 'qr' || code >= BEYOND_DOUBT) return { kind, sureOfKind, refusal: null };
  const others = Object.fromEntries(
    KINDS.map((each) => [each, each === 'qr' ? 0 : (kinds[each] ?? 0) / (1 - code)]),
  ) as Record<Kind, number>;
  const decided = decideKind({ kinds: others, words: 0, chart: {} }, thresholds);
  const refusal = decided.kind === 'blank' ? 'blank' : null;
  // A scene is described only of what looked enough like a photo while it might still have been a code.
  const isLikely = decided.kind !== 'photo' || (kinds.photo ?? 0) >= thresholds.photo;
  return { kind: decided.kind, sureOfKind: decided.sureOfKind && isLikely, refusal };
}
