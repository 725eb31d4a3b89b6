/*
 * What has to be seen for a captioner's English noun to be true, and which verbs a subject can do. Nouns that are not here, such
 * as garments, are judged by the head for nouns alone.
 */

/** By noun of a caption: names of which one has to be seen. */
const LINES = `bicycle,bicycles: bicycle
motorcycle,motorcycles,motorbike,motorbikes,bike,bikes: motorcycle|bicycle
car,cars: car
truck,trucks: truck|car
bus: bus
train,trains: train
boat,boats,canoe,kayak,raft: boat
plane,airplane: airplane
bench: bench
ball,balls: sports ball|ball
baseball: baseball bat|baseball glove|baseball|baseball player|sports ball
tennis: tennis racket|tennis ball
soccer: sports ball|football
football: sports ball|football|rugby ball|stadium or court
basketball: basketball|sports ball
frisbee: frisbee
skateboard,skateboarder,skateboarders: skateboard|person
surfboard,surfer,surfers: surfboard|person
snowboard,snowboarder: snowboard|skis|snow
ski,skis,skier,skiers: skis|snow
table,tables: dining table|table|desk
chair,chairs: chair
couch,sofa: couch|sofa
bed: bed
umbrella: umbrella
kite: kite
water,ocean,sea,wave,waves,lake,river,stream,creek,pond,surf: water|sea|river or lake|swimming pool|coast|beach|lake|river
pool: swimming pool|water
beach: beach|sand|coast
sand: sand|beach
snow: snow
slope,hill,mountain,mountains: mountain|snow|valley|grass|cliff|rocks|field
grass,field,lawn: grass|field|park or garden|stadium or court
park,yard,garden: park or garden|grass|trees
street,road,sidewalk,city: street|road|sidewalk|city|building
building,buildings,house: building|house|street|city
tree,trees,forest,woods: trees|forest
rock,rocks,cliff: rocks|cliff|mountain
bridge: bridge
kitchen: kitchen
stage,concert: stage|theatre or stage`;

/** Names of which one has to be seen for a noun to be true; undefined for nouns that the heads know nothing about. */
export const NEEDS: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.split('\n').flatMap((line) => {
    const [nouns = '', names = ''] = line.split(': ');
    return nouns.split(',').map((noun) => [noun, names.split('|')] as const);
  }),
);

const MOVES = 'running jumping walking standing sitting lying laying playing looking leaping racing';
const ANIMAL = `${MOVES} swimming eating chasing carrying catching holding biting licking splashing climbing chewing fetching rolling shaking resting sleeping drinking digging pulling going being wearing sniffing barking`;

/** Verbs that a subject can do, by the detector's label. People can do all of them. */
export const CAN: Readonly<Record<string, ReadonlySet<string>>> = {
  dog: verbs(ANIMAL),
  cat: verbs(ANIMAL),
  horse: verbs(`${ANIMAL} grazing galloping`),
  cow: verbs(`${ANIMAL} grazing`),
  sheep: verbs(`${ANIMAL} grazing`),
  elephant: verbs(`${ANIMAL} grazing`),
  zebra: verbs(`${ANIMAL} grazing`),
  giraffe: verbs(`${ANIMAL} grazing`),
  bear: verbs(ANIMAL),
  bird: verbs(`${ANIMAL} flying landing perching`),
  car: verbs('driving racing parked going turning moving'),
  truck: verbs('driving racing parked going turning moving'),
  bus: verbs('driving parked going turning moving'),
  train: verbs('going moving driving'),
  boat: verbs('sailing floating going moving'),
  airplane: verbs('flying landing taking'),
  motorcycle: verbs('driving racing parked going turning'),
  bicycle: verbs('parked'),
};

function verbs(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
