import { namedBeings } from '../../models/experts/caption/named.ts';
import type { ModelScore } from '../../models/catalog/scorecard.ts';
import type { Answered } from './ask.ts';
import { tokensOf } from './metrics/tokens.ts';

const STEPS = 10;

/**
 * Whether a caption that is surer is more often right: captions that name people or animals, in steps of equal
 * number by the confidence that the extension gives them. One is right where every being it names stands in a
 * reference: a person of any age and gender for a person.
 */
export function reliabilityOf(answers: readonly Answered[]): ModelScore['reliability'] {
  const judged = answers
    .filter(({ caption }) => caption.named.length > 0)
    .map((answer) => ({ confidence: confidenceOf(answer), right: isRight(answer) }))
    .toSorted((a, b) => a.confidence - b.confidence);
  return Array.from({ length: STEPS }, (_, step) => {
    const part = judged.slice(
      Math.floor((judged.length * step) / STEPS),
      Math.floor((judged.length * (step + 1)) / STEPS),
    );
    return {
      count: part.length,
      confidence: mean(part.map(({ confidence }) => confidence)),
      right: mean(part.map(({ right }) => Number(right))),
    };
  });
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((1000 * sum) / Math.max(1, values.length)) / 1000;
}

function confidenceOf({ caption }: Answered): number {
  const agreement = Math.min(...caption.named.map(({ score }) => score));
  return Math.min(agreement, Math.exp(caption.meanLogProbability));
}

/** A label is right where a reference names something of it; an animal without a label, where one has the word. */
function isRight({ caption, photo }: Answered): boolean {
  const references = photo.captions.flatMap((reference) => namedBeings(tokensOf(reference), []));
  const known = new Set(references.map(({ word, label }) => label ?? word));
  return caption.named.every(({ word, label }) => known.has(label ?? word));
}
