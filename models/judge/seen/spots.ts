import type { SeenFinding, SeenObject, SeenStuff } from '#utils/domain/seen.ts';
import { ANIMALS } from './noun-facts.ts';

/** Where a subject is, as one phrase of each language: "on grass", "at a table". */
export const SPOTS = [
  'at a table',
  'on a bench',
  'on a sofa',
  'on a bed',
  'on a chair',
  'on a horse',
  'on an elephant',
  'on a bicycle',
  'on a motorcycle',
  'on a skateboard',
  'on a surfboard',
  'on skis',
  'on a snowboard',
  'in a boat',
  'on grass',
  'on sand',
  'on rocks',
  'on a road',
  'in water',
  'on water',
  'by water',
] as const;
export type Spot = (typeof SPOTS)[number];

type Box = SeenObject['boxes'][number];

/** What a being sits or stands on, by the detector's label, and which of its parts has to be in the other's box. */
const HELD: readonly { label: string; spot: Spot; riders: 'people' | 'beings'; overlap: number }[] = [
  { label: 'horse', spot: 'on a horse', riders: 'people', overlap: 0.3 },
  { label: 'elephant', spot: 'on an elephant', riders: 'people', overlap: 0.5 },
  { label: 'motorcycle', spot: 'on a motorcycle', riders: 'people', overlap: 0.5 },
  { label: 'bicycle', spot: 'on a bicycle', riders: 'people', overlap: 0.5 },
  { label: 'surfboard', spot: 'on a surfboard', riders: 'people', overlap: 0 },
  { label: 'skateboard', spot: 'on a skateboard', riders: 'people', overlap: 0 },
  { label: 'snowboard', spot: 'on a snowboard', riders: 'people', overlap: 0 },
  { label: 'skis', spot: 'on skis', riders: 'people', overlap: 0 },
  { label: 'boat', spot: 'in a boat', riders: 'people', overlap: 0.6 },
  { label: 'dining table', spot: 'at a table', riders: 'people', overlap: 0.15 },
  { label: 'bench', spot: 'on a bench', riders: 'beings', overlap: 0.5 },
  { label: 'couch', spot: 'on a sofa', riders: 'beings', overlap: 0.6 },
  { label: 'bed', spot: 'on a bed', riders: 'beings', overlap: 0.7 },
  { label: 'chair', spot: 'on a chair', riders: 'beings', overlap: 0.6 },
];

/** Stuff that a subject may stand on, and the share that has to be around its feet. */
const GROUNDS: readonly { stuff: string; spot: Spot; share: number }[] = [
  { stuff: 'grass', spot: 'on grass', share: 0.35 },
  { stuff: 'sand', spot: 'on sand', share: 0.35 },
  { stuff: 'rocks', spot: 'on rocks', share: 0.5 },
  { stuff: 'road', spot: 'on a road', share: 0.5 },
  { stuff: 'sea', spot: 'in water', share: 0.5 },
  { stuff: 'water', spot: 'in water', share: 0.5 },
];

/** Share of the photo from which the ground is everywhere, whatever the feet show. */
const MOST_OF_IT = 0.4;

const FLOATS: ReadonlySet<string> = new Set(['boat', 'ship', 'sailboat', 'canoe', 'surfboard']);
const BUILT: ReadonlySet<string> = new Set(
  'building,buildings,house,church,castle,tower,lighthouse,palace,temple,mosque,skyscraper'.split(','),
);
const FLIES: ReadonlySet<string> = new Set(['bird', 'airplane', 'kite', 'frisbee', 'sports ball']);

/** Where a being is by the boxes, and the label of what holds it, which then needs no word of its own. */
export function heldBy(
  subject: string,
  told: ReadonlySet<string>,
  seen: SeenFinding,
): { spot: Spot; label: string } | null {
  const isPerson = subject === 'person';
  if (!isPerson && !ANIMALS.has(subject)) return null;
  const boxes = boxesOf(subject, seen);
  const found = HELD.find(({ label, riders, overlap }) => {
    if (!told.has(label) || (riders === 'people' && !isPerson)) return false;
    const others = boxesOf(label, seen);
    // Every one of the subjects that were told apart has to be there, or the phrase would be untrue of some.
    return (
      boxes.length > 0 &&
      others.length > 0 &&
      boxes.every((box) => others.some((other) => touches(box, other, overlap)))
    );
  });
  return found ? { spot: found.spot, label: found.label } : null;
}

/** The ground around a subject's feet, by the map; null where the map does not bear it. */
export function groundOf(
  subject: string,
  label: string,
  told: ReadonlySet<string>,
  seen: SeenFinding,
): { spot: Spot; stuff: string } | null {
  const isOnWater = FLOATS.has(subject);
  if (BUILT.has(subject)) {
    const water = seen.stuff.find(
      ({ name, area }) => told.has(name) && ['water', 'sea', 'river or lake'].includes(name) && area >= 0.08,
    );
    return water ? { spot: 'by water', stuff: water.name } : null;
  }
  if (FLIES.has(subject)) return null;
  const boxes = boxesOf(label, seen);
  if (boxes.length === 0) return null;
  const found = GROUNDS.find(({ stuff, share }) => {
    const map = told.has(stuff) ? seen.stuff.find(({ name }) => name === stuff) : undefined;
    return (
      map !== undefined && (map.area >= MOST_OF_IT || boxes.every((box) => aroundFeet(box, map) >= share))
    );
  });
  if (!found) return null;
  const spot = found.spot === 'in water' && isOnWater ? 'on water' : found.spot;
  return { spot, stuff: found.stuff };
}

function boxesOf(label: string, { objects }: SeenFinding): Box[] {
  return objects.find((object) => object.label === label)?.boxes ?? [];
}

/** Whether at least `overlap` of the lower half of one box lies in the other, or its feet are near it. */
function touches([left, top, width, height]: Box, [x, y, w, h]: Box, overlap: number): boolean {
  const middle = top + height / 2;
  const across = Math.min(left + width, x + w) - Math.max(left, x);
  const down = Math.min(top + height, y + h) - Math.max(middle, y);
  if (overlap > 0) return across > 0 && down > 0 && (across * down) / ((width * height) / 2) >= overlap;
  return across > 0 && Math.abs(top + height - (y + h / 2)) < Math.max(h, 0.15);
}

/** Mean share of the stuff in the cells right below a box and beside its feet; the box itself is full of its subject. */
function aroundFeet([left, top, width, height]: Box, { cells }: SeenStuff): number {
  const size = Math.round(Math.sqrt(cells.length));
  const cell = (share: number) => Math.min(size - 1, Math.max(0, Math.floor(share * size)));
  const feet = cell(top + height * 0.95);
  const [first, last] = [cell(left + 0.1 / size), cell(left + width - 0.1 / size)];
  const columns = Array.from({ length: size }, (_, column) => column);
  const beside = columns.filter((column) => column === first - 1 || column === last + 1);
  const below = feet + 1 < size ? columns.filter((column) => column >= first && column <= last) : [];
  const around = [
    ...beside.map((column) => feet * size + column),
    ...below.map((column) => (feet + 1) * size + column),
  ];
  return around.reduce((sum, at) => sum + (cells[at] ?? 0), 0) / Math.max(1, around.length);
}
