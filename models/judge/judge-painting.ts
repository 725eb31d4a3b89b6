import type { Findings } from '#utils/domain/findings.ts';
import { judgeReading, type ReadingThresholds } from './judge-reading.ts';
import type { KindAndText } from './picture-judgement.ts';

/** Score from which an object is told. The detector has learnt from photos, so in a painting it must be surer. */
const SURE_OF_OBJECT = 0.8;

/** A painting is told as one, with what is surely in it. No captioner is asked: it would invent a scene. */
export function judgePainting(
  { kinds, objects, text }: Findings,
  thresholds: ReadingThresholds,
): KindAndText {
  const sure = objects.filter(({ score }) => score >= SURE_OF_OBJECT);
  return {
    about: 'kind',
    kind: 'painting',
    chart: null,
    confidence: kinds.painting ?? 0,
    reading: judgeReading(text, thresholds),
    ...(sure.length > 0 && { objects: sure }),
  };
}
