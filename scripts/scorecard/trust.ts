import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { Reliability, Trust } from '#models/catalog/scorecard-schema.ts';
import { judgeCaption } from '#models/judge/judge-caption.ts';
import type { Answered } from './ask.ts';
import type { NounTruth } from './noun-truth.ts';

const STEPS = 10;
/** A step with fewer captions would say little. */
const FEWEST = 14;
const LEVELS = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);

interface JudgedCaption {
  confidence: number;
  right: boolean;
  /** The same of the words that are told. */
  rightAsTold: boolean;
  /** True if the detector confirms everything the caption names. */
  confirmed: boolean;
  said: boolean;
}

/**
 * How far a model's confidence can be trusted on one set of pictures: compares each caption's confidence, by the model's
 * card, with whether its nouns are right.
 */
export function trustOf(
  set: string,
  card: CaptionCard,
  answers: readonly Answered[],
  isRight: NounTruth,
): Trust {
  const judged = answers.map((answer) => judge(answer, card, isRight));
  const said = judged.filter((each) => each.said);
  return {
    set,
    pictures: judged.length,
    right: thousandth(share(judged, ({ right }) => right)),
    said: thousandth(said.length / judged.length),
    false: thousandth(share(said, ({ rightAsTold }) => !rightAsTold)),
    interval: wilson(said.filter(({ rightAsTold }) => !rightAsTold).length, said.length),
    reliability: reliabilityOf(judged),
    coverage: LEVELS.map((level) => {
      const from = judged.filter(({ confidence, confirmed }) => confirmed && confidence >= level);
      const wrong = thousandth(share(from, ({ right }) => !right));
      return { level, said: thousandth(from.length / judged.length), false: wrong };
    }).filter(({ said }) => said > 0),
  };
}

function judge(
  { caption, told, findings, photo, tier }: Answered,
  card: CaptionCard,
  isRight: NounTruth,
): JudgedCaption {
  const { confidence, isConfirmed } = judgeCaption(caption, findings.objects, card);
  return {
    confidence,
    right: isRight(caption.text, photo.captions),
    rightAsTold: isRight(told, photo.captions),
    confirmed: isConfirmed,
    said: tier === 'said',
  };
}

/** Whether captions with more confidence are right more often. */
export function reliabilityOf(judged: readonly Pick<JudgedCaption, 'confidence' | 'right'>[]): Reliability {
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence);
  const steps = Math.max(1, Math.min(STEPS, Math.floor(sorted.length / FEWEST)));
  return Array.from({ length: steps }, (_, step) => {
    const [from, to] = [step, step + 1].map((edge) => Math.floor((sorted.length * edge) / steps));
    const part = sorted.slice(from, to);
    const sum = part.reduce((total, { confidence }) => total + confidence, 0);
    return {
      count: part.length,
      confidence: thousandth(sum / Math.max(1, part.length)),
      right: thousandth(share(part, ({ right }) => right)),
    };
  });
}

/** The 95 % confidence interval of a share (Wilson 1927); the whole range if there is nothing to count. */
export function wilson(hits: number, count: number): [number, number] {
  if (count === 0) return [0, 1];
  const z = 1.96;
  const p = hits / count;
  const middle = p + (z * z) / (2 * count);
  const reach = z * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count));
  const scale = 1 + (z * z) / count;
  return [
    Math.max(0, thousandth((middle - reach) / scale)),
    Math.min(1, thousandth((middle + reach) / scale)),
  ];
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / Math.max(1, items.length);
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
