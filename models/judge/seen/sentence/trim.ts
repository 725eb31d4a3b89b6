import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { aged } from './aged.ts';
import { borne, isVerbBorne, isWorn } from './borne-parts.ts';
import { countedSubject } from './counted.ts';
import { doingOf, partsOf, type Phrase } from './parts.ts';
import { withoutEchoes } from './said-twice.ts';

/**
 * A caption without the parts that nothing bears out: a verb that is improbable, a garment that may be another, a place that is not
 * seen. What remains is a sentence, or a noun with its place: "a dog in the grass". Null where it would be no more than the subject.
 */
export function trimmed(raw: CaptionFinding, seen: SeenFinding): CaptionFinding | null {
  const caption = aged(raw, seen);
  const parts = partsOf(caption.tokens.map(({ text }) => text));
  const subject = countedSubject(parts.subject, caption, seen);
  if (!subject) return null;
  const wanted = doingOf(parts);
  // "Are dressed in a crowd": a verb of another form, of which nothing is known.
  if (wanted === null && parts.object.length > 0) return null;
  const doing = wanted !== null && isVerbBorne(wanted, parts, { caption, seen }) ? wanted : null;
  const borneOut = parts.phrases.flatMap((phrase) => borne(phrase, doing, { caption, seen }) ?? []);
  // "Is" without a verb says where, which the phrases have to bear; a verb that is not borne takes its "is" with it.
  const verb = doing === wanted ? [...parts.verb, ...parts.object] : [];
  const phrases = withoutEchoes(borneOut, [...subject, ...verb]);
  if (doing === null && phrases.length === 0) return null;
  const beside = parts.beside.filter((phrase) => isWorn(phrase, caption));
  return withWords(caption, [...subject, ...wordsOf(beside), ...verb, ...wordsOf(phrases)]);
}

function wordsOf(phrases: readonly Phrase[]): string[] {
  return phrases.flatMap(({ preposition, words }) => [...preposition.split(' '), ...words]);
}

/** The same finding for fewer words. A preposition that took another's place is certain. */
function withWords(caption: CaptionFinding, words: readonly string[]): CaptionFinding {
  const kept = new Set(words);
  return {
    ...caption,
    text: words.join(' '),
    tokens: words.map(
      (word) => caption.tokens.find(({ text }) => text === word) ?? { text: word, probability: 1 },
    ),
    named: caption.named.filter(({ word }) => word.split(' ').every((part) => kept.has(part))),
    ...(caption.nouns && { nouns: caption.nouns.filter(({ word }) => kept.has(word)) }),
  };
}
