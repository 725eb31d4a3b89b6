import type { Refusal } from '@/utils/findings';
import type { Statistics } from './statistics';
import thresholds from './thresholds.json';

/**
 * Refuses what does not look like a photo: a captioner trained on photos invents a scene for everything else.
 * Grey photos have few colours too, but no flat areas; gradients have many colours, but no detail.
 *
 * The thresholds were chosen on 1,000 photos of Flickr8k's dev split (8 refused), 100 pictures from Wikipedia (14
 * refused: 11 maps, plots and drawings, 3 photos) and 473 icons, logos, flags, emoji, charts, texts, screens and
 * gradients drawn for the purpose (2 let pass). Below about 100 pixels one flat graphic in eight still passes.
 * @returns the reason, or null where the picture may be one
 */
export function firstGate(picture: Statistics): Refusal | null {
  if (Math.min(picture.width, picture.height) < thresholds.smallestSide) return 'too-small';
  if (picture.transparentShare > thresholds.mostTransparent) return 'transparent';
  if (picture.detail < thresholds.blankDetail) return 'blank';
  if (isFlat(picture)) return 'flat-graphic';
  if (picture.detail > thresholds.mostDetail) return 'not-a-photo';
  return null;
}

function isFlat({ distinctColours, commonestShare, equalNeighbours, detail }: Statistics): boolean {
  return (
    (distinctColours < thresholds.fewestColours && equalNeighbours > thresholds.mostEqualOfFewColours) ||
    commonestShare > thresholds.mostCommonest ||
    equalNeighbours > thresholds.mostEqual ||
    (commonestShare > thresholds.commonestWhereEqual && equalNeighbours > thresholds.equalWhereCommon) ||
    detail < thresholds.leastDetail
  );
}
