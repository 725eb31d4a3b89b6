import type { SeenFinding } from '#utils/domain/seen.ts';
import type { Candidate } from './candidates.ts';
import { ANIMALS, groupOf } from './noun-facts.ts';
import { groundOf, heldBy, type Spot } from './spots.ts';

/** A thing that is told, and how many there are; null for several of them. */
export interface Told {
  noun: string;
  count: number | null;
}

/** What a photo shows, in the order in which it is told; without a language. */
export interface Shown {
  /** What it is about: people and animals first. Empty where it is about a place. */
  subjects: Told[];
  /** Where the subjects are, by the boxes and the map. */
  spot: Spot | null;
  /** The scene; the phrase is about it where there are no subjects. */
  place: string | null;
  /** What is seen besides. */
  others: Told[];
}

/** Scenes that name what the subject's ground would say again. */
const PLACE_SAYS: Partial<Record<Spot, readonly string[]>> = {
  'on grass': ['field', 'park or garden', 'stadium or court'],
  'on sand': ['beach', 'coast'],
  'on a road': ['road', 'street', 'city'],
  'in water': ['swimming pool', 'coast', 'beach', 'river'],
  'on water': ['harbour', 'river', 'coast'],
  'by water': ['coast', 'river', 'harbour'],
  'at a table': ['dining room'],
  'on a bed': ['bedroom'],
};

/** Vehicles that a photo is about, wherever they are. */
const TRAVELS: ReadonlySet<string> = new Set(['train', 'airplane', 'boat', 'aircraft']);

/** Puts what is told into order: who or what, where, and what else. */
export function arrange(told: readonly Candidate[], seen: SeenFinding): Shown {
  const scene = told.find(({ source }) => source === 'scene');
  const rest = told.filter((candidate) => candidate !== scene && candidate.source !== 'scene');
  const things = rest.filter((each) => !isGround(each));
  const stuff = rest.filter(isGround).map((each) => (scene ? several(each, scene.noun) : each));
  const isAbout = things.some((each) => isBeing(each) || each.source === 'name' || TRAVELS.has(each.noun));
  if (scene && !isAbout) {
    const others = [...things, ...stuff].toSorted((a, b) => b.weight - a.weight).map(toTold);
    return { subjects: [], spot: null, place: scene.noun, others };
  }
  const subjects =
    things.length > 0 ? things.toSorted((a, b) => Number(isBeing(b)) - Number(isBeing(a))) : stuff;
  const others = things.length > 0 ? stuff : [];
  const names = new Set(rest.map(({ noun }) => noun));
  const first = subjects[0]?.noun ?? '';
  const label = subjects[0]?.label ?? first;
  const held = heldBy(label, names, seen);
  const ground = held || subjects.length === 0 ? null : groundOf(first, label, names, seen);
  const place = scene?.noun ?? null;
  const spot = held?.spot ?? ground?.spot ?? null;
  const isSaidByPlace = place !== null && spot !== null && (PLACE_SAYS[spot]?.includes(place) ?? false);
  const isUsed = ({ noun }: Candidate) =>
    noun === held?.label || noun === ground?.stuff || (held?.spot === 'at a table' && noun === 'chair');
  return {
    subjects: subjects.filter((each) => !isUsed(each)).map(toTold),
    // A horse that carries somebody is worth more than the field; grass is not.
    spot: isSaidByPlace && !held ? null : spot,
    place: isSaidByPlace && held ? null : place,
    others: others.filter((each) => !isUsed(each) && !repeats(each, place)).map(toTold),
  };
}

/** Streets have more than one building. */
function several(candidate: Candidate, scene: string): Candidate {
  const isTown = ['street', 'city', 'harbour', 'coast'].includes(scene);
  return isTown && candidate.noun === 'building' ? { ...candidate, noun: 'buildings' } : candidate;
}

function toTold({ noun, count }: Candidate): Told {
  return { noun, count };
}

function isBeing({ noun, above }: Candidate): boolean {
  return noun === 'person' || ANIMALS.has(noun) || noun === 'animal' || above.includes('animal');
}

/** Mountains, coasts and valleys are no things, whoever names them. */
const LANDSCAPE: ReadonlySet<string> = new Set('mountain coast lake sea valley cliff'.split(' '));
function isGround({ noun, source }: Candidate): boolean {
  return source === 'stuff' || LANDSCAPE.has(noun);
}

/** Whether the scene says it already: sand on a beach. */
function repeats({ noun }: Candidate, place: string | null): boolean {
  const group = place === null ? undefined : groupOf(place);
  return group !== undefined && groupOf(noun) === group;
}
