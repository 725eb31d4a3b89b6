import type { KindAndText } from '#models/judge/picture-judgement.ts';
import type { NamedSymbol } from '#models/judge/judge-symbol.ts';
import type { WordingStyle } from '#entrypoints/background/word/style/wording-style.ts';
import type { Draft } from './draft.ts';
import { nameOfKind, onlyKind } from './only-kind.ts';
import { wordLogo } from './word-logo.ts';

/**
 * A symbol by its name: "Icon: Gear", "Flag: Japan". Letters that were read in a logo are surer than a name that is only
 * probable. Without any name, "Icon" is all that is told.
 */
export function wordSymbol(judgement: KindAndText, style: WordingStyle): Draft {
  const { messages } = style;
  const { kind, confidence, symbol } = judgement;
  const named = symbol ? wordNamed(symbol, style) : null;
  if (named?.state === 'said') return named;
  const bare =
    kind === 'logo'
      ? wordLogo(judgement, messages)
      : onlyKind(nameOfKind(kind, messages), confidence, messages);
  return bare.state === 'said' ? bare : (named ?? bare);
}

function wordNamed(
  { kind, name, tier, confidence }: NamedSymbol,
  { messages, symbols }: WordingStyle,
): Draft | null {
  const called = symbols?.nameOf(name);
  if (!called) return null;
  const sort = nameOfKind(kind, messages);
  const plain = messages.t('figure', sort, called);
  const text = tier === 'said' ? plain : messages.t('symbol_hedged', sort, called);
  const draft = { state: tier, text, plain, lang: messages.lang(), confidence };
  return { ...draft, inControl: symbols?.purposeOf(name) ?? called };
}
