import type { KindAndText } from '#models/judge/picture-judgement.ts';
import type { Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';
import { nameOfKind, onlyKind } from './only-kind.ts';
import { runningText } from './running-text.ts';

/** A text of more words is no name. */
const MOST_WORDS = 8;

/** A logo, with the name that is written in it: "Logo: Acme". */
export function wordLogo({ confidence, reading }: KindAndText, messages: Messages): Draft {
  const logo = nameOfKind('logo', messages);
  const name = reading ? runningText(reading.lines) : '';
  if (!reading || name === '' || name.split(' ').length > MOST_WORDS) {
    return onlyKind(logo, confidence, messages);
  }
  const words = messages.t('figure', logo, name);
  return {
    state: 'said',
    text: words,
    plain: words,
    lang: '',
    confidence: Math.min(confidence, reading.confidence),
  };
}
