import type { KindAndText } from '#models/judge/picture-judgement.ts';
import type { Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';
import { listObjects } from './list-objects.ts';
import { nameOfKind, onlyKind } from './only-kind.ts';
import { wordsOf } from './word-text.ts';

/** A painting, what it surely shows, then what is written in it. "Painting or drawing: a person, a horse. Text: ..." */
export function wordPainting({ kind, confidence, objects, reading }: KindAndText, messages: Messages): Draft {
  const name = nameOfKind(kind, messages);
  const shown = onlyKind(
    objects ? messages.t('figure', name, listObjects(objects, messages)) : name,
    Math.min(confidence, ...(objects ?? []).map(({ score }) => score)),
    messages,
  );
  if (!reading) return shown;
  const words = wordsOf(reading, messages);
  const isReadSurely = reading.tier === 'said';
  return {
    ...shown,
    ...(!isReadSurely && { state: 'hedged', confidence: reading.confidence }),
    text: messages.t(isReadSurely ? 'scene_and_text' : 'scene_and_text_hedged', shown.text, words),
    plain: messages.t('scene_and_text', shown.plain, words),
  };
}
