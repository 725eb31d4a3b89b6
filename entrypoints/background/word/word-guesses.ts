import type { Guess } from '#models/judge/best-guesses.ts';
import type { Messages } from '#utils/language/i18n.ts';
import { speakThing } from './phrase/speak-shown.ts';

/** Guesses with their probabilities, in words for a person who asks: "Best guesses: a dog (42%), a sofa (31%)." */
export function wordGuesses(guesses: readonly Guess[], messages: Messages): string {
  const told = guesses.map((guess) => {
    const name =
      'noun' in guess
        ? speakThing({ noun: guess.noun, count: 1 }, messages)
        : (messages.ofCode('kind', guess.kind) ?? guess.kind);
    return messages.t('panel_guess', name, messages.number(guess.probability, { style: 'percent' }));
  });
  return messages.t('panel_guesses', messages.list(told));
}
