import gendered from './gendered.json' with { type: 'json' };

export type Gender = 'male' | 'female';

interface Gendered {
  gender: Gender;
  /** The word that says the same without a gender. */
  neutral: string;
}

const GROUPS: readonly Record<Gender, Partial<Record<string, string>>>[] = gendered.rivals;

/** Words that state a gender. The wording, the scorecard and the training of the models share this one list. */
const GENDERED = new Map<string, Gendered>(
  GROUPS.flatMap((group) =>
    (['male', 'female'] as const).flatMap((gender) =>
      Object.entries(group[gender]).map(([word, neutral = word]) => [word, { gender, neutral }] as const),
    ),
  ),
);

/** Words that make a thing of a gendered word before them: a "cowboy hat" says nothing about its wearer. */
const THINGS = new Map<string, readonly string[]>(Object.entries(gendered.things));

/** The gender that a word states, given the word that follows it; undefined where it states none. */
export function genderedWord(word: string, next: string | undefined): Gendered | undefined {
  return next !== undefined && THINGS.get(word)?.includes(next) ? undefined : GENDERED.get(word);
}

/** The gender that each word of a sentence states, in the words' order. */
export function gendersOf(words: readonly string[]): (Gender | undefined)[] {
  return words.map((word, at) => genderedWord(word, words[at + 1])?.gender);
}
