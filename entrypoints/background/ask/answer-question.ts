import type { Description } from '#utils/domain/description.ts';
import { editFor } from '#entrypoints/background/edits/edits.ts';
import { fitToContext } from '#entrypoints/background/word/fit-to-context.ts';
import { rememberRepeats } from '#entrypoints/background/word/restraint/repeats.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';
import { wordGlyph } from '#entrypoints/background/word/word-glyph.ts';
import { wordEdit } from '#entrypoints/background/word/word-edit.ts';
import { wordFromContext } from '#entrypoints/background/word/word-from-context.ts';
import type { AskingFrame } from './asking-frame.ts';
import { describePicture } from './describe-picture.ts';
import type { Examine } from './examiner.ts';
import type { OpenQuestion } from './open-question.ts';
import { surroundingsOf } from './surroundings.ts';

const repeats = rememberRepeats();

/**
 * What becomes of a picture that a page asks about. The first of these that knows an answer gives it:
 *
 * 1. A person has given the picture a text, or wants none: that stands.
 * 2. The page itself tells what a link or button is for, or has the text beside the picture: then nothing is fetched
 *    and no model runs.
 * 3. The picture is examined and put into words, unless its surroundings already say the same.
 */
export async function answerQuestion(
  question: OpenQuestion,
  frame: AskingFrame,
  examine: Examine,
): Promise<Description> {
  const started = performance.now();
  const [edit, surroundings, style] = await Promise.all([
    editFor(frame.site, question.ask.key),
    surroundingsOf(question, frame),
    currentStyle(),
  ]);
  const ms = Math.round(performance.now() - started);

  if (edit) return wordEdit(edit, style.messages, ms);

  const told =
    surroundings && (wordFromContext(surroundings, style, ms) ?? (await wordGlyph(surroundings, style, ms)));
  if (told) return told;

  const description = await describePicture(question, frame, examine, { started, style });
  return surroundings ? fitToContext(description, surroundings, repeats, style) : description;
}
