/*
 * What has to be so for a captioner's verb to be told. Captioners write "playing", "standing" and "running" whenever nothing better comes
 * to mind. The levels were read off Flickr8k's dev photos: docs/quality.md has the figures on others.
 */

/** Words in -ing that are no verbs where captions have them. */
export const NO_VERBS: ReadonlySet<string> = new Set(
  'building king ring swing string clothing railing ceiling wedding evening morning'.split(' '),
);

/** The verbs that captions write without "is", by their form in -ing. */
export const FINITE: ReadonlyMap<string, string> = new Map(
  'does=doing walks=walking stands=standing sits=sitting jumps=jumping runs=running plays=playing rides=riding holds=holding swims=swimming climbs=climbing'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** How probable the head for what is done has to find a verb. Verbs that captioners write too easily need more. */
const LEVELS = `sitting smiling: .6
playing: .55
walking swimming: .5
running: .45
standing: .45
jumping: .35
riding flying swinging sliding skiing surfing skateboarding snowboarding kayaking eating lying: .3
doing climbing: .25
posing: .45
holding: .2`;

/** By verb. A verb without a level is known to no head. */
export const VERB_LEVELS: ReadonlyMap<string, number> = new Map(
  LEVELS.split('\n').flatMap((line) => {
    const [verbs = '', level] = line.split(': ');
    return verbs.split(' ').map((verb) => [verb, Number(level)] as const);
  }),
);

/** Verbs that get somewhere: of these "through the grass" and "down a street" are true, of others "in" and "on". */
export const MOVING: ReadonlySet<string> = new Set(
  'running walking jumping riding swimming climbing flying sliding skiing surfing skateboarding snowboarding kayaking driving racing'.split(
    ' ',
  ),
);

/** Verbs that say nothing without an object: "doing a trick". */
export const NEEDS_OBJECT: ReadonlySet<string> = new Set('doing holding riding'.split(' '));

/** Captioners write of all who are in a pool that they are "jumping into" it. */
export const SURE_OF_INTO = 0.7;
