import type { KindAndText } from '#models/judge/picture-judgement.ts';
import type { WordingStyle } from '#entrypoints/background/word/style/wording-style.ts';
import type { Draft } from './draft.ts';
import { wordFigure } from './word-figure.ts';
import { wordPainting } from './word-painting.ts';
import { wordScreenshot } from './word-screenshot.ts';
import { wordSymbol } from './word-symbol.ts';

/** A picture of which the kind is told, and what is written in it as that kind needs it. */
export function wordKind(judgement: KindAndText, style: WordingStyle): Draft {
  const { messages } = style;
  switch (judgement.kind) {
    case 'chart':
    case 'diagram':
    case 'map':
      return wordFigure(judgement, messages);
    case 'screenshot':
      return wordScreenshot(judgement, messages);
    case 'painting':
      return wordPainting(judgement, messages);
    case 'icon':
    case 'logo':
    case 'flag':
    case 'emoji':
      return wordSymbol(judgement, style);
  }
}
