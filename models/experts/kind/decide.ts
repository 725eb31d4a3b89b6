import type { RouterThresholds } from '@/models/catalog/router-card';
import { KINDS, type Kind } from '@/utils/findings';

/**
 * The kind that a picture is taken for, or null where none is probable enough. To be a photo takes more than to
 * be the most probable kind: of a non-photo, a captioner invents a scene.
 */
export function decideKind(kinds: Record<Kind, number>, thresholds: RouterThresholds): Kind | null {
  const best = KINDS.reduce((one, other) => (kinds[other] > kinds[one] ? other : one));
  if (best === 'photo') return kinds.photo >= thresholds.photo ? 'photo' : null;
  return kinds[best] >= thresholds.other ? best : null;
}
