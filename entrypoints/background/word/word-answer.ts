import { catalog, findModel } from '#models/catalog/catalog.ts';
import type { JudgementRules } from '#models/judge/judge.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { Description } from '#utils/domain/description.ts';
import type { WordingStyle } from './style/wording-style.ts';
import { word, wordFailure } from './word.ts';

/**
 * The description of a picture by the host's answer, in the style that the person chose.
 * @param started when the picture was asked for (performance.now)
 */
export function wordAnswer(answer: HostAnswer, started: number, style: WordingStyle): Description {
  const { messages } = style;
  const ms = Math.round(performance.now() - started);
  if (!answer.ok) return wordFailure(answer.failure, messages, ms);
  const { findings } = answer;
  const rules = rulesOf(findings.model.id);
  if (rules) return word(findings, rules, style, ms);
  const message = `The model "${findings.model.id}" or the reader is not in the catalog.`;
  return wordFailure({ reason: 'model-unavailable', message, retry: false }, messages, ms);
}

function rulesOf(model: string): JudgementRules | null {
  const card = findModel(model);
  const { reader, lister } = catalog.roles;
  return card && reader ? { caption: card, reading: reader.thresholds, list: lister?.thresholds } : null;
}
