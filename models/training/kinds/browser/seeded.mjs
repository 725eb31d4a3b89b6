/** A source of choices that is the same for the same name (mulberry32). */
export function seeded(name) {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const words = (count) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  return { next, int, pick, words, chance: (share) => next() < share, colour: (s = 70, l = int(25, 75)) => `hsl(${int(0, 360)} ${s}% ${l}%)` };
}

const WORDS =
  `river market update the of and to people water report team project city light open people green north order account price
user settings message window music travel house garden school book data table summer winter value result share profile weather
cloud file folder search sign help about contact news sport world local health food recipe review rating delivery cart total
new free best your our more view all edit save cancel next back home page list month year growth sales team budget`.split(/\s+/);
