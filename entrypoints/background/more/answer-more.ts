import { isExperimental, type HubCard } from '#models/catalog/hub/hub-card.ts';
import type { Failure } from '#utils/domain/findings.ts';
import { keyOf, t } from '#utils/language/i18n.ts';
import type { FailedAnswer, HostAnswer, WriteAnswer } from '#utils/protocol/host-contract.ts';
import type { HostRequestByTicket, WriteByTicket } from '#utils/protocol/messages.ts';
import type { MoreAnswer, MoreSoFar, MoreTask } from '#utils/protocol/more-protocol.ts';
import { linesOf, wordDetail } from '#entrypoints/background/word/detail/word-detail.ts';
import { rulesOf } from '#entrypoints/background/word/judgement-rules.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';
import { answeringModel, builtInModel, detailingModel } from './models-for-more.ts';

/** A picture that more is wanted about: everything of a request but the model. */
export type MorePicture = Omit<HostRequestByTicket, 'model' | 'decoding' | 'raw'>;

/** How the host is asked. */
export interface AskHost {
  describe(request: HostRequestByTicket): Promise<HostAnswer>;
  /** @param grows gets the text as it grows */
  write(request: WriteByTicket, grows: (text: string) => void): Promise<WriteAnswer | FailedAnswer>;
}

/**
 * More about a picture than its description. A question goes to a downloaded model. A longer description does where one that
 * writes such was chosen; otherwise the built-in models tell all that they found. The text in a picture is theirs, too: none
 * of the others reads it better.
 */
export async function answerMore(
  task: MoreTask,
  picture: MorePicture,
  host: AskHost,
  onText: (soFar: MoreSoFar) => void,
): Promise<MoreAnswer> {
  if (task.type === 'answer') {
    const card = await answeringModel();
    return card ? writtenBy(card, task, picture, host, onText) : failed({ reason: 'model-unavailable' });
  }
  const card = task.type === 'detail' ? await detailingModel() : null;
  return card ? writtenBy(card, task, picture, host, onText) : foundIn(task, picture, host);
}

async function writtenBy(
  card: HubCard,
  task: MoreTask,
  picture: MorePicture,
  host: AskHost,
  onText: (soFar: MoreSoFar) => void,
): Promise<MoreAnswer> {
  const by = { model: card.name, isExperimental: isExperimental(card) };
  const lang = card.languages[0]!;
  const request = { ...picture, model: card.id, task };
  const answer = await host.write(request, (text) => onText({ text, lang, ...by }));
  if (!answer.ok) return failed(answer.failure);
  return { ok: true, text: answer.text, lang: answer.lang, ...by, stopped: answer.stopped };
}

async function foundIn({ type }: MoreTask, picture: MorePicture, host: AskHost): Promise<MoreAnswer> {
  const answer = await host.describe({ ...picture, model: await builtInModel() });
  if (!answer.ok) return failed(answer.failure);
  const { findings } = answer;
  const rules = await rulesOf(findings.model.id);
  if (!rules) return failed({ reason: 'model-unavailable' });
  const { messages } = await currentStyle();
  const text =
    type === 'read'
      ? linesOf(findings, rules).join('\n') || messages.t('more_no_text')
      : wordDetail(findings, rules, messages);
  return { ok: true, text, lang: messages.lang(), model: '', isExperimental: false, stopped: false };
}

function failed({ reason }: Pick<Failure, 'reason'>): MoreAnswer {
  return { ok: false, reason, message: t(keyOf('failure', reason)) };
}
