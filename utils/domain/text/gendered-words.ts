import gendered from './gendered.json' with { type: 'json' };

export type Gender = 'male' | 'female';

interface Gendered {
  gender: Gender;
  /** The word that says the same and leaves the gender open. */
  neutral: string;
}

const GROUPS: readonly Record<Gender, Partial<Record<string, string>>>[] = gendered.rivals;

/** Words that state a gender: the one list that the wording, the scorecard and the recipe share. */
const GENDERED = new Map<string, Gendered>(
  GROUPS.flatMap((group) =>
    (['male', 'female'] as const).flatMap((gender) =>
      Object.entries(group[gender]).map(([word, neutral = word]) => [word, { gender, neutral }] as const),
    ),
  ),
);

/** What must follow some of them, so that they name a thing: a cowboy hat says nothing about its wearer. */
const THINGS = new Map<string, readonly string[]>(Object.entries(gendered.things));

/** What a word states before the one that follows it; undefined where it states no gender. */
export function genderedWord(word: string, next: string | undefined): Gendered | undefined {
  return next !== undefined && THINGS.get(word)?.includes(next) ? undefined : GENDERED.get(word);
}

/** The genders that a sentence's words state, one a word. */
export function gendersOf(words: readonly string[]): (Gender | undefined)[] {
  return words.map((word, at) => genderedWord(word, words[at + 1])?.gender);
}
