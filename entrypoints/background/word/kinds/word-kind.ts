import type { KindAndText } from '#models/judge/picture-judgement.ts';
import type { Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';
import { nameOfKind, onlyKind } from './only-kind.ts';
import { wordFigure } from './word-figure.ts';
import { wordLogo } from './word-logo.ts';
import { wordScreenshot } from './word-screenshot.ts';

/** A picture of which the kind is told, and what is written in it as that kind needs it. */
export function wordKind(judgement: KindAndText, messages: Messages): Draft {
  const { kind, confidence } = judgement;
  switch (kind) {
    case 'chart':
    case 'diagram':
      return wordFigure(judgement, messages);
    case 'screenshot':
      return wordScreenshot(judgement, messages);
    case 'logo':
      return wordLogo(judgement, messages);
    case 'icon':
    case 'flag':
    case 'emoji':
      return onlyKind(nameOfKind(kind, messages), confidence, messages);
  }
}
