import type { ListAnswer } from './answers.ts';
import type { Lexicon } from './lexicon.ts';

/** How many of the nouns that are told are right. */
export interface ListScore {
  photos: number;
  /** Photos of which nothing is told. */
  silent: number;
  nouns: number;
  right: number;
  /** Photos of which only wrong nouns are told. */
  onlyWrong: number;
  /** The same for what is told flat, by whose words it is. */
  said: Record<'captioner' | 'lister', { photos: number; allRight: number }>;
  answers: (Pick<ListAnswer, 'by' | 'state' | 'text' | 'nouns'> & { file: string; wrong: string[] })[];
}

/** A noun is right where the sentences about its photo mention it; what they leave out counts as wrong. */
export function scoreOf(answers: readonly ListAnswer[], isMentioned: Lexicon): ListScore {
  const judged = answers.map(({ photo, by, state, text, nouns }) => {
    const wrong = nouns.filter((noun) => !isMentioned(noun, photo.captions));
    return { file: photo.file, by, state, text, nouns, wrong };
  });
  const saidBy = (by: ListAnswer['by']) => {
    const said = judged.filter((each) => each.by === by && each.state === 'said');
    return { photos: said.length, allRight: said.filter(({ wrong }) => wrong.length === 0).length };
  };
  const nouns = sum(judged.map((each) => each.nouns.length));
  return {
    photos: judged.length,
    silent: judged.filter(({ by }) => by === 'nobody').length,
    nouns,
    right: nouns - sum(judged.map(({ wrong }) => wrong.length)),
    onlyWrong: judged.filter((each) => each.nouns.length > 0 && each.wrong.length === each.nouns.length)
      .length,
    said: { captioner: saidBy('captioner'), lister: saidBy('lister') },
    answers: judged,
  };
}

/** The 95 % interval of a share (Wilson, 1927). */
export function interval(count: number, of: number): [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const middle = count / of + (z * z) / (2 * of);
  const spread = z * Math.sqrt(((count / of) * (1 - count / of)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
