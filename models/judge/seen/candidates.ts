import type { Levels } from '#models/catalog/lister-card.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { ANIMALS, DULL, PLAIN_STUFF } from './noun-facts.ts';

/** A noun that may be told of a photo. */
export interface Candidate {
  noun: string;
  /** The detector's label, by which its boxes are found, where there is one. */
  label?: string;
  source: 'object' | 'name' | 'scene' | 'stuff';
  probability: number;
  /** True where it reaches the level from which it may be told flat. */
  isSure: boolean;
  /** Null where there are several, but not surely how many. */
  count: number | null;
  /** What it is, for names of ImageNet. */
  above: readonly string[];
  /** What comes first in a phrase: the higher, the earlier. */
  weight: number;
}

/** Every noun that reaches its level. @param said, list the levels to be told flat, and to be listed */
export function candidates(seen: SeenFinding, { said, list }: { said: Levels; list: Levels }): Candidate[] {
  const stuff = new Map(seen.stuff.map((each) => [each.name, each]));
  const of = (name: string) => stuff.get(name)?.probability ?? 0;
  const objects = objectsOf(seen, of, said, list);
  const names = namesOf(seen, of, said, list);
  const scenes = scenesOf(seen, of, said, list);
  const known = [...moreSpecific(objects, names), ...scenes];
  return [...known, ...stuffOf(seen, known, said, list)];
}

type OfStuff = (name: string) => number;

/** An object by the name that says more precisely what it is, where that is as sure: a cup of coffee, not a cup. */
function moreSpecific(objects: readonly Candidate[], names: readonly Candidate[]): Candidate[] {
  const [name] = names;
  const at = name ? objects.findIndex(({ noun, count }) => count === 1 && name.above.includes(noun)) : -1;
  const object = objects[at];
  if (!name || !object || (object.isSure && !name.isSure)) return [...objects, ...names];
  const { noun, above, probability, isSure } = name;
  return objects.with(at, { ...object, noun, label: object.noun, above, probability, isSure });
}

/**
 * The detector is doubted below a score of a half, above all where it takes something for a person: in photos of an animal, dark and blurred
 * ones too, it sees people whom the stuff head does not (on Flickr8k's dev photos in 6 of 9).
 */
function objectsOf(seen: SeenFinding, stuff: OfStuff, said: Levels, list: Levels): Candidate[] {
  const isAllAnimal = seen.names.some(
    ({ name, above, probability }) => probability >= list.names && [name, ...above].includes('animal'),
  );
  const found = seen.objects.flatMap(({ label, probability, score, count }): Candidate[] => {
    const isPerson = label === 'person';
    if (isPerson && score < 0.5 && (score < 0.3 || stuff('person') < 0.85)) return [];
    if (isPerson && isAllAnimal && score < 0.75 && stuff('person') < 0.4) return [];
    if (probability < list.objects) return [];
    const weight = 3 + probability + (isPerson || ANIMALS.has(label) ? 0.3 : 0);
    const isSure = probability >= said.objects;
    return [{ noun: label, source: 'object', probability, isSure, count, above: [], weight }];
  });
  const hasPerson = found.some(({ noun }) => noun === 'person');
  const probability = stuff('person');
  if (hasPerson || probability < list.stuff) return found;
  const isSure = probability >= said.stuff;
  return [
    ...found,
    { noun: 'person', source: 'object', probability, isSure, count: 1, above: [], weight: 2.6 },
  ];
}

/** Of ImageNet's names only the most specific one is told. */
function namesOf(seen: SeenFinding, stuff: OfStuff, said: Levels, list: Levels): Candidate[] {
  const best = seen.names
    .filter(({ probability }) => probability >= list.names)
    // Clouds look like mountains, and storms from above like animals.
    .filter(
      ({ name, above }) => !(name === 'mountain' || above.includes('mountain')) || stuff('mountain') >= 0.3,
    )
    .filter(({ name }) => name !== 'animal' || stuff('animal') >= 0.2)
    .toSorted((a, b) => b.above.length - a.above.length || b.probability - a.probability)[0];
  if (!best) return [];
  const { name: noun, above, probability } = best;
  const isSure = probability >= said.names;
  return [{ noun, source: 'name', probability, isSure, count: 1, above, weight: 2.2 + probability }];
}

/** Kitchens and museums look like shops, so a shop has to be sure. A train is no sight of a street. */
function scenesOf(seen: SeenFinding, stuff: OfStuff, said: Levels, list: Levels): Candidate[] {
  const hasTrain = seen.objects.some(
    ({ label, probability }) => label === 'train' && probability >= list.objects,
  );
  return seen.scenes.flatMap(({ name: noun, isTold, probability }): Candidate[] => {
    if (!isTold || probability < list.scenes || (noun === 'bedroom' && stuff('bed') < 0.6)) return [];
    if (hasTrain && (noun === 'street' || noun === 'city')) return [];
    if (noun === 'shop' && probability < said.scenes) return [];
    const weight = 2 + probability - (['city', 'road', 'park or garden'].includes(noun) ? 0.5 : 0);
    const isSure = probability >= said.scenes;
    return [{ noun, source: 'scene', probability, isSure, count: 1, above: [], weight }];
  });
}

/** Background that is small, beside something better, has to be surer. */
function stuffOf(seen: SeenFinding, known: readonly Candidate[], said: Levels, list: Levels): Candidate[] {
  const mountain = Math.max(
    ...seen.names
      .filter(({ name, above }) => [name, ...above].includes('mountain'))
      .map((each) => each.probability),
    ...seen.scenes.filter(({ name }) => name === 'mountain').map((each) => each.probability),
    0,
  );
  return seen.stuff.flatMap(({ name: noun, isTold, probability, area }): Candidate[] => {
    const isPlain = PLAIN_STUFF.has(noun);
    if (!isTold || probability < (isPlain ? list.plainStuff : list.stuff)) return [];
    if ((noun === 'plant' || noun === 'chair') && probability < 0.9) return [];
    const isBackground = ['trees', 'building', 'grass'].includes(noun);
    if (isBackground && known.length > 0 && area < 0.08 && probability < 0.95) return [];
    if (noun === 'mountain' && mountain < 0.3) return [];
    const isSure = probability >= (isPlain ? said.plainStuff : said.stuff);
    const weight = (DULL.has(noun) ? 0.4 : 1) + Math.min(area * 2, 0.9);
    return [{ noun, source: 'stuff', probability, isSure, count: 1, above: [], weight }];
  });
}
