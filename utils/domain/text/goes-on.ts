/** Words after which no sentence and no label ends, whatever their case. */
const NEVER_LAST = words(
  'a an the of and for from with by than your my our their its every please must shall should because',
  'der den dem des ein eine einen einem einer und oder von vom mit für im zum zur bei ohne durch',
  'le les un une du de et ou au aux avec pour sur dans par sans el los las con para della del di da het een van met voor',
);
/** The same in lines of small letters only: in capitals they are states, grades and the like ("PORTLAND, OR"). */
const NEVER_LAST_IN_SMALL = words('or at to as if when while die das la y e o à into per via that which');
/** These end a label where they belong to its verb: "Sign in". */
const ADVERB =
  /\b(sign(ed)?|log(ged)?|check(ed)?|turn(ed)?|switch|stay|fill|plug|opt|drop|come|go|try|hold|carry|move|click|keep) (in|on)$/i;
const NEVER_FIRST_IN_CAPITALS = /^(AND|OR|OF|THAN|UND|ODER|ET|&)(?= )/u;
const KEEP_OFF = /\b(keep|stay) (off|out of|away from)$/i;
const NOT_YET = /\b(do|does|must|may|can|will|shall) not$/i;

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

/**
 * Whether the words alone show that a line's sentence goes on in the next line, although that begins with a capital or a
 * digit: "Open every | Sunday", "We close at | 17:00". False where they do not tell.
 */
export function goesOn(line: string, next: string): boolean {
  const last = line.trim();
  if (/[\p{L}\p{N}]\s*(,|&|\s[–-])$/u.test(last)) return true;
  const word = /(?<![\p{L}\p{N}.])\p{L}+$/u.exec(last)?.[0];
  if (word === undefined) return false;
  if (NEVER_FIRST_IN_CAPITALS.test(next.trim()) && !/\p{Ll}/u.test(last)) return true;
  if (word.length > 1 && NEVER_LAST.has(word.toLowerCase())) return true;
  const isAlone = word.length === last.length;
  if (NEVER_LAST_IN_SMALL.has(word) || word === 'a') return !isAlone;
  if (/^(in|on)$/i.test(word)) return last.split(' ').length >= 3 && !ADVERB.test(last);
  return KEEP_OFF.test(last) || NOT_YET.test(last);
}
