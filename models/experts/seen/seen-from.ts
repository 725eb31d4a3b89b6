import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { SeenFinding, SeenStuff } from '#utils/domain/seen.ts';
import { boxesByLabel } from './boxes.ts';
import { coloursIn } from './colours.ts';
import {
  LEAST_NAME,
  LEAST_SCORE,
  probabilityOfName,
  probabilityOfObject,
  type Evidence,
} from './evidence.ts';
import { chainOf, type ListerNames } from './lister-names.ts';

/** What is less probable is left out: nobody would tell it, not even as a guess. */
const LEAST_PROBABLE = 0.2;

/** What the trunk and the heads give for one photo. Columns of scores and counts are those of `labels`. */
export interface RawSeen {
  scores: Float32Array;
  counts: Float32Array;
  regions: Float32Array;
  corners: Float32Array;
  names: Float32Array;
  stuff: Float32Array;
  cells: Float32Array;
  scenes: Float32Array;
  acts: Float32Array;
}

/** Names, weighs and sorts out what the heads give. */
export function seenFrom(
  pixels: Pixels,
  raw: RawSeen,
  names: ListerNames,
  labels: readonly (string | null)[],
): SeenFinding {
  const evidence = { scores: byLabel(raw.scores, labels), names: raw.names, stuff: raw.stuff };
  const boxes = boxesByLabel(raw.regions, raw.corners, labels);
  const counts = byLabel(raw.counts, labels);
  return {
    objects: objectsOf(evidence, names).map(({ label, probability, score }) => ({
      label,
      probability,
      score,
      count: countOf(Math.round(counts.get(label) ?? 1), boxes.get(label)?.length ?? 0),
      boxes: boxes.get(label) ?? [],
      colours: coloursIn(pixels, boxes.get(label) ?? []),
    })),
    stuff: stuffOf(evidence, raw.cells, names),
    scenes: scenesOf(raw.scenes, names),
    names: namesOf(evidence, names),
    acts: actsOf(raw.acts, names),
  };
}

function byLabel(values: Float32Array, labels: readonly (string | null)[]): ReadonlyMap<string, number> {
  return new Map(labels.flatMap((label, column) => (label === null ? [] : [[label, values[column] ?? 0]])));
}

function objectsOf(
  evidence: Evidence,
  names: ListerNames,
): { label: string; probability: number; score: number }[] {
  const found = [...evidence.scores].filter(([, score]) => score >= LEAST_SCORE).sort((a, b) => b[1] - a[1]);
  return found
    .map(([label, score], rank) => ({
      label,
      score: rounded(score),
      probability: rounded(probabilityOfObject(label, rank, found.length, evidence, names)),
    }))
    .filter(({ probability }) => probability >= LEAST_PROBABLE);
}

function stuffOf({ stuff }: Evidence, cells: Float32Array, { stuff: named }: ListerNames): SeenStuff[] {
  return named.flatMap(({ name, isTold }, at) => {
    const probability = stuff[at] ?? 0;
    if (probability < LEAST_PROBABLE) return [];
    const own = Array.from({ length: cells.length / named.length }, (_, cell) =>
      rounded(cells[cell * named.length + at] ?? 0),
    );
    const area = rounded(own.reduce((sum, share) => sum + share, 0) / Math.max(1, own.length));
    return [{ name, isTold, probability: rounded(probability), area, cells: own }];
  });
}

function scenesOf(probabilities: Float32Array, { scenes }: ListerNames): SeenFinding['scenes'] {
  return scenes.flatMap(({ name, isTold }, at) => {
    const probability = probabilities[at] ?? 0;
    return probability < LEAST_PROBABLE ? [] : [{ name, isTold, probability: rounded(probability) }];
  });
}

/** Improbable ones too: they speak against a captioner's verb. */
function actsOf(probabilities: Float32Array, { acts }: ListerNames): SeenFinding['acts'] {
  return acts.map((name, at) => ({ name, probability: rounded(probabilities[at] ?? 0) }));
}

function namesOf(evidence: Evidence, names: ListerNames): SeenFinding['names'] {
  return names.names.flatMap(({ name, isTold }, place) => {
    if (!isTold || (evidence.names[place] ?? 0) < LEAST_NAME) return [];
    const above = chainOf(names.names, place)
      .slice(1)
      .map((at) => names.names[at]!.name);
    const probability = rounded(probabilityOfName(place, evidence, names));
    return probability < LEAST_PROBABLE ? [] : [{ name, above, probability }];
  });
}

/** Three digits are enough to be judged by, and findings are stored by the thousand. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * How many there are. The count of sure boxes is too low where there are more boxes that are less sure: then only that there
 * are several may be told. On Flickr8k one sure box of a person with two more is a group in two of three photos.
 * @param sure boxes with a score of a half or more
 * @param all boxes that are no noise
 */
function countOf(sure: number, all: number): number | null {
  if (sure < 2) return all >= 3 ? null : 1;
  return all > sure ? null : sure;
}
