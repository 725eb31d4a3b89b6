import type { Signal } from '#models/catalog/confidence-card.ts';
import type { CaptionFinding, Findings } from '#utils/domain/findings.ts';

/** The detector's labels for people and animals, which a good caption does not leave out. */
const BEINGS: ReadonlySet<string> = new Set([
  'person',
  'bird',
  'cat',
  'dog',
  'horse',
  'sheep',
  'cow',
  'elephant',
  'bear',
  'zebra',
  'giraffe',
]);

/** Log-odds are cut off at this distance from zero. A noun too rare to be judged gets the lowest value. */
const LONGEST_ODDS = 6;

/**
 * The numbers that a caption's confidence is computed from. altcap/confidence/signals.py computes the same numbers where
 * the weights are fitted: keep the two alike. What a model does not report gets the worst value, so that a missing
 * part never raises the confidence.
 */
export function signalsOf(
  caption: CaptionFinding,
  objects: Findings['objects'],
): Readonly<Record<Signal, number>> {
  const { named, nouns = [], tokens } = caption;
  const told = new Set(named.map(({ label }) => label));
  const untold = objects.filter(({ label }) => BEINGS.has(label) && !told.has(label));
  return {
    meanLogProbability: caption.meanLogProbability,
    lowestLogProbability: Math.log(lowest(tokens.map(({ probability }) => probability)) ?? 1),
    namesBeing: named.length > 0 ? 1 : 0,
    beingScore: lowest(named.map(({ score }) => score)) ?? 0,
    untoldBeing: Math.max(0, ...untold.map(({ score }) => score)),
    objectScore: Math.max(0, ...objects.map(({ score }) => score)),
    nounLogOdds: lowest(nouns.map(({ probability }) => logOdds(probability))) ?? -LONGEST_ODDS,
    similarity: caption.similarity ?? 0,
  };
}

function logOdds(probability: number): number {
  const odds = Math.log(probability / (1 - probability));
  return Math.min(LONGEST_ODDS, Math.max(-LONGEST_ODDS, odds));
}

function lowest(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.min(...values) : undefined;
}
