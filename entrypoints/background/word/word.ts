/**
 * The stage "word": puts into words what the stage "judge" lets through.
 *
 * In: a PictureJudgement (what may be told, and how surely) and a WordingStyle (the person's settings, and the messages
 * of their language). Out: a Description.
 *
 * The stage is pure. Its words come from the messages, from the captioning model, or from the text in the picture.
 */
import { judge, type JudgementRules } from '#models/judge/judge.ts';
import type { PictureJudgement } from '#models/judge/picture-judgement.ts';
import type { Description, Refused } from '#utils/domain/description.ts';
import type { Failure, Findings } from '#utils/domain/findings.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import { finish } from './finish.ts';
import type { Draft } from './kinds/draft.ts';
import { wordGuesses } from './word-guesses.ts';
import { wordCode } from './kinds/word-code.ts';
import { wordKind } from './kinds/word-kind.ts';
import { wordScene } from './kinds/word-scene.ts';
import { wordText } from './kinds/word-text.ts';
import { wordUnread } from './kinds/word-unread.ts';
import type { WordingStyle } from './style/wording-style.ts';

/** What a description tells about its own making. */
type Origin = Pick<Refused, 'kind' | 'model' | 'ms'>;

/** The stages "judge" and "word", one after the other: the description of a picture by what was found in it. */
export function word(
  findings: Findings,
  rules: JudgementRules,
  style: WordingStyle,
  ms: number,
): Description {
  const judgement = judge(findings, rules);
  // Which kind of symbol it is, its neighbours know better than the router.
  const kind = judgement.about === 'kind' ? judgement.kind : findings.kind;
  return wordJudgement(judgement, { kind, model: findings.model.id, ms }, style);
}

export function wordJudgement(judgement: PictureJudgement, origin: Origin, style: WordingStyle): Description {
  if (judgement.about === 'nothing') {
    const { reason, guesses } = judgement;
    const { messages } = style;
    const message = messages.t(keyOf('refusal', reason));
    return {
      state: 'refused',
      reason,
      message,
      ...(guesses && { guesses: wordGuesses(guesses, messages) }),
      ...origin,
    };
  }
  return { ...finish(draftOf(judgement, style), style), ...origin, panelOnly: false };
}

function draftOf(judgement: Exclude<PictureJudgement, { about: 'nothing' }>, style: WordingStyle): Draft {
  const { messages } = style;
  switch (judgement.about) {
    case 'scene':
      return wordScene(judgement, style);
    case 'text':
      return wordText(judgement.reading, messages);
    case 'unread':
      return wordUnread(judgement.unread, messages);
    case 'kind':
      return wordKind(judgement, style);
    case 'code':
      return wordCode(judgement, messages);
  }
}

/** The description where there are no findings: it tells why. */
export function wordFailure({ reason, retry }: Failure, messages: Messages, ms: number): Description {
  return { state: 'failed', reason, message: messages.t(keyOf('failure', reason)), retry, ms };
}
