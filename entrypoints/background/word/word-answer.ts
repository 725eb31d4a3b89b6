import { catalog, findModel } from '#models/catalog/catalog.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { Description } from '#utils/domain/description.ts';
import type { Rules } from './kinds/kind-words.ts';
import type { Style } from './style/style.ts';
import { word, wordFailure } from './word.ts';

/** A host's answer as the person wants it put; `started` is when it was asked for (performance.now). */
export function wordAnswer(answer: HostAnswer, started: number, style: Style): Description {
  const { messages } = style;
  const ms = Math.round(performance.now() - started);
  if (!answer.ok) return wordFailure(answer.failure, messages, ms);
  const { findings } = answer;
  const rules = rulesOf(findings.model.id);
  if (rules) return word(findings, rules, style, ms);
  const message = `The model "${findings.model.id}" or the reader is not in the catalog.`;
  return wordFailure({ reason: 'model-unavailable', message, retry: false }, messages, ms);
}

function rulesOf(model: string): Rules | null {
  const card = findModel(model);
  const { reader } = catalog.roles;
  return card && reader ? { caption: card, reading: reader.thresholds } : null;
}
