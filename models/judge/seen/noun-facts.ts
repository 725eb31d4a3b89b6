/*
 * What the judge knows about nouns, whatever their language. The rules were read off photos of the calibration set and of
 * COCO, so only other photos measure them: docs/quality.md has the figures.
 */

/** Labels of the detector that are animals. */
export const ANIMALS: ReadonlySet<string> = new Set(
  'bird cat dog horse sheep cow elephant bear zebra giraffe'.split(' '),
);

/** Stuff that is seen so easily that a lower level is enough. */
export const PLAIN_STUFF: ReadonlySet<string> = new Set(
  'building trees grass water road sea sky bed toilet'.split(' '),
);

/** Stuff that is worth a word only where little else is known. */
export const DULL: ReadonlySet<string> = new Set(
  'window,sidewalk,sky,curtain,pillow,cabinet,rug,streetlight,book,traffic light,vase,bottle,awning,mirror,counter,bench'.split(
    ',',
  ),
);

/** Things that fly, in front of which the sky is worth a word. */
export const FLYING: ReadonlySet<string> = new Set([
  'airplane',
  'aircraft',
  'military plane',
  'bird',
  'kite',
  'balloon',
  'airship',
  'parachute',
]);

/** Nouns of which one is enough in a phrase, because they say nearly the same. */
const ALIKE = `street,road,city,sidewalk,street sign
mountain,valley,cliff
coast,sea,beach,water,lake,river or lake,river,harbour,swimming pool,sand,pier,breakwater
building,house,church,castle,tower,skyscraper,temple,palace,mosque,barn,lighthouse,bell tower,dome,roof,obelisk,greenhouse
grass,field,park or garden
trees,forest
flowers,flower,plant,potted plant
bed,bedroom,pillow,quilt
sofa,couch
table,dining table,desk,dining room,office,meeting room,restaurant
chair,bench
screen,tv,television,computer screen,laptop,computer,keyboard
car,truck,van,bus,ambulance,police van,camper van,tank
boat,ship,canoe
airplane,aircraft,spacecraft,wing of a plane
bicycle,motorcycle
toilet,bathroom,sink,bathtub,washbasin
kitchen,stove,oven,refrigerator,microwave,counter
picture on the wall
stage,theatre or stage
stairs,staircase
person,uniform,baseball player,bride or groom,scuba diver
cup,cup of coffee,bowl,glass,wine glass,glass of wine,bowl of soup
food,pizza,sandwich,hot dog,burger,burrito,cake,donut,dessert,bread,fruit,vegetable,apple,orange,banana,broccoli,carrot
book,bookcase,shelf,library`;

const GROUPS: ReadonlyMap<string, number> = new Map(
  ALIKE.split('\n').flatMap((line, group) => line.split(',').map((noun) => [noun, group] as const)),
);

/** Which group of nouns a noun belongs to, by itself or by what it is; undefined for most. */
export function groupOf(noun: string, above: readonly string[] = []): number | undefined {
  return [noun, ...above].map((each) => GROUPS.get(each)).find((group) => group !== undefined);
}
