import type { Refusal } from '@/utils/findings';
import type { Statistics } from './statistics';
import thresholds from './thresholds.json';

/**
 * Refuses what does not look like a photo: a captioner trained on photos invents a scene for everything else.
 * @returns the reason, or null where the picture may be one
 */
export function firstGate(statistics: Statistics): Refusal | null {
  if (Math.min(statistics.width, statistics.height) < thresholds.smallestSide) return 'too-small';
  if (statistics.transparentShare > thresholds.mostTransparent) return 'transparent';
  if (statistics.spread < thresholds.leastSpread) return 'blank';
  if (statistics.distinctColours < thresholds.fewestColours) return 'flat-graphic';
  return null;
}
