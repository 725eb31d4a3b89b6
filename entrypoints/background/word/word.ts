import type { Description } from '#utils/domain/description.ts';
import type { Failure, Findings } from '#utils/domain/findings.ts';
import type { Kind } from '#utils/domain/kinds.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import { dress } from './finish.ts';
import { wordCode } from './kinds/code.ts';
import { wordFigure } from './kinds/figure.ts';
import { wordLogo } from './kinds/logo.ts';
import { wordPhoto } from './kinds/photo.ts';
import { wordScreenshot } from './kinds/screenshot.ts';
import { wordSymbol } from './kinds/symbol.ts';
import { wordText } from './kinds/text.ts';
import type { Rules, Tools, Words } from './kinds/kind-words.ts';
import type { Style } from './style/style.ts';

const WORDING: Record<Kind, (findings: Findings, tools: Tools) => Words> = {
  photo: wordPhoto,
  drawing: wordPhoto,
  icon: wordSymbol,
  logo: wordLogo,
  flag: wordSymbol,
  emoji: wordSymbol,
  text: wordText,
  chart: wordFigure,
  diagram: wordFigure,
  screenshot: wordScreenshot,
  qr: wordCode,
  blank: () => ({ tier: 'refused', reason: 'blank' }),
};

/**
 * Puts findings into words, one sentence a kind. Pure: the words come from the style's messages, the captions' from the
 * model, what was read from the picture. What may be said at all follows from `rules`.
 */
export function word(findings: Findings, rules: Rules, style: Style, ms: number): Description {
  const { messages, wording } = style;
  const { kind, refusal, model } = findings;
  const words: Words = refusal
    ? { tier: 'refused', reason: refusal }
    : WORDING[kind ?? 'photo'](findings, { rules, ...style });
  const known = { kind, model: model.id, ms };
  if (words.tier === 'refused') {
    const message = messages.t(keyOf('refusal', words.reason));
    return { state: 'refused', reason: words.reason, message, ...known };
  }
  const { tier, ...spoken } = dress(words, wording, messages);
  return { state: tier, ...spoken, ...known, panelOnly: false };
}

/** Says why there are no findings. */
export function wordFailure({ reason, retry }: Failure, messages: Messages, ms: number): Description {
  return { state: 'failed', reason, message: messages.t(keyOf('failure', reason)), retry, ms };
}
