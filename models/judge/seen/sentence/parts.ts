import { FINITE, NO_VERBS } from './verbs.ts';

/** A preposition with what follows it: "through the grass", "with a ball". */
export interface Phrase {
  preposition: string;
  words: string[];
}

/** The parts of an English caption, as captioners write them: "a man in a red shirt is riding a bike down a street". */
export interface Parts {
  subject: string[];
  /** What follows the subject before its verb: what it wears, mostly. */
  beside: Phrase[];
  /** "is riding", "rides", "is"; empty where there is no verb. */
  verb: string[];
  /** "a bike"; empty where the verb needs none. */
  object: string[];
  phrases: Phrase[];
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on at with by near through into over down up along across behind beside under around off from for towards between to onto past against during while next overlooking wearing'.split(
    ' ',
  ),
);
const BE: ReadonlySet<string> = new Set(['is', 'are']);

/** Splits a caption into its parts. @param words in lower case */
export function partsOf(words: readonly string[]): Parts {
  const from = words.findIndex((word, at) => at > 0 && (BE.has(word) || isVerb(word)));
  const head = chunks(from < 0 ? words : words.slice(0, from));
  const [subject = { preposition: '', words: [] }, ...beside] = head;
  if (from < 0) return { subject: subject.words, beside: [], verb: [], object: [], phrases: beside };
  const isTwo = BE.has(words[from]!) && isVerb(words[from + 1] ?? '');
  const verb = words.slice(from, from + (isTwo ? 2 : 1));
  const [object, ...phrases] = chunks(words.slice(from + verb.length), '');
  return { subject: subject.words, beside, verb, object: object?.words ?? [], phrases };
}

/** The verb that tells what is done, as captions write it: "riding". Null where there is none. */
export function doingOf({ verb }: Parts): string | null {
  const last = verb.at(-1);
  return last === undefined || BE.has(last) ? null : (FINITE.get(last) ?? last);
}

function isVerb(word: string): boolean {
  return (word.endsWith('ing') && !NO_VERBS.has(word) && !PREPOSITIONS.has(word)) || FINITE.has(word);
}

/** Cuts before each preposition; "in front of" and "next to" count as one. The first chunk has none. */
function chunks(words: readonly string[], first = ''): Phrase[] {
  const cut: Phrase[] = [{ preposition: first, words: [] }];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const long = [words.slice(at, at + 3).join(' '), words.slice(at, at + 2).join(' ')].find((each) =>
      /^(?:in front of|on top of|next to|out of)$/.test(each),
    );
    if (long) {
      cut.push({ preposition: long, words: [] });
      at += long.split(' ').length - 1;
    } else if (PREPOSITIONS.has(word)) cut.push({ preposition: word, words: [] });
    else cut.at(-1)!.words.push(word);
  }
  return cut;
}
