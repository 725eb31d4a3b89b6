import type { RouterThresholds } from '#models/catalog/router-card.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';
import { decideKind } from '#models/judge/decide-kind.ts';

/** Probability from which a picture is called a code although it cannot be read. */
const BEYOND_DOUBT = 0.9;

/**
 * The kind of a picture in which no code could be read. Where it is a code beyond doubt, it stays one; otherwise it is
 * whatever else it looks like. Brick walls and woven patterns look like codes.
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
  // A scene is described only where the picture looked enough like a photo before the code was ruled out.
  const isLikely = decided.kind !== 'photo' || (kinds.photo ?? 0) >= thresholds.photo;
  return { kind: decided.kind, sureOfKind: decided.sureOfKind && isLikely, refusal };
}
