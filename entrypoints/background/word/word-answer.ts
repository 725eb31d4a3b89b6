import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { Description } from '#utils/domain/description.ts';
import { rulesOf } from './judgement-rules.ts';
import type { WordingStyle } from './style/wording-style.ts';
import { wordsForSymbols } from './symbols/load-symbol-words.ts';
import { word, wordFailure } from './word.ts';

/**
 * The description of a picture by the host's answer, in the style that the person chose.
 * @param started when the picture was asked for (performance.now)
 */
export async function wordAnswer(
  answer: HostAnswer,
  started: number,
  style: WordingStyle,
): Promise<Description> {
  const { messages } = style;
  const symbols = await wordsForSymbols(answer, messages.lang());
  const ms = Math.round(performance.now() - started);
  if (!answer.ok) return wordFailure(answer.failure, messages, ms);
  const { findings } = answer;
  const rules = await rulesOf(findings.model.id);
  if (rules) return word(findings, rules, { ...style, symbols }, ms);
  const message = `The model "${findings.model.id}" or the reader is not in the catalog.`;
  return wordFailure({ reason: 'model-unavailable', message, retry: false }, messages, ms);
}
