/* Which preposition a captioner's noun takes to be true, and from where what people wear is told. */

/** By preposition: nouns that may follow it. Others make sentences such as "sitting on a guitar". */
const TAKES = `in: water snow grass field pool river lake ocean sea woods forest yard park garden sand street kitchen boat canoe kayak mud puddle fountain leaves crowd dirt car waves room restaurant
on: street sidewalk road path trail grass beach sand rock rocks bench couch sofa bed chair bike bicycle motorcycle horse skateboard surfboard snowboard skis swing slide trampoline stage field hill mountain cliff track dock bridge wave ice playground ramp ground dirt snow court steps stairs scooter
at: table beach
by: water ocean river lake pool tree wall fence
near: water ocean river lake pool tree wall fence building street
in front of: building buildings house store tree trees fence car wall
through: grass water snow sand woods forest field leaves mud
down: street road sidewalk path trail hill mountain slope slide ramp
up: hill mountain stairs cliff rock
along: street road path beach sidewalk
across: field grass street beach sand snow
into: water pool lake ocean river
over: fence hurdle bar log
next to: car building tree wall fence
with: ball frisbee stick toy dog horse guitar`;

export const TAKEN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  TAKES.split('\n').map((line) => {
    const [preposition = '', nouns = ''] = line.split(': ');
    return [preposition, new Set(nouns.split(' '))] as const;
  }),
);

/** Nouns that are nothing to be seen, and the verbs with which they are told. */
export const ONLY_WHILE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['air', new Set(['jumping', 'flying', 'doing'])],
  ['picture', new Set(['posing'])],
  ['camera', new Set(['posing', 'smiling'])],
]);

/** What remains true of somebody of whom nothing is known to move. */
export const AT_REST: Readonly<Record<string, string>> = {
  through: 'in',
  down: 'on',
  up: 'on',
  along: 'on',
  across: 'on',
  into: 'in',
};

/** From which probability of its noun, by the head for nouns, a garment is told: less than this it is as often another. */
export const GARMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    shirt: 0.6,
    jacket: 0.6,
    dress: 0.6,
    coat: 0.6,
    suit: 0.6,
    uniform: 0.5,
    outfit: 0.5,
    costume: 0.5,
    hat: 0.4,
    cap: 0.5,
    helmet: 0.4,
    sunglasses: 0.5,
    wetsuit: 0.4,
    bikini: 0.5,
    backpack: 0.5,
  }),
);
