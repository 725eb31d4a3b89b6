import type { Browser } from 'wxt/browser';
import type { FailureReason } from '#utils/domain/findings.ts';
import type { FailedAnswer } from '#utils/protocol/host-contract.ts';
import { keyOf, t } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { MoreAnswer, MoreRequest, MoreSoFar } from '#utils/protocol/more-protocol.ts';
import { askingFrame } from '#entrypoints/background/ask/asking-frame.ts';
import { panelIn } from '#entrypoints/background/ask/open-panels.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { logAddress } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { answerMore } from './answer-more.ts';
import { lentBy } from './lent-picture.ts';
import { askThroughBroker } from './more-job.ts';

/**
 * More about the picture that a person has opened the panel for, and about no other: a page asks for nothing by itself. The
 * picture is obtained as for its description, without cookies; what comes of it is shown in the panel only.
 */
export async function moreForPanel(
  { ticket, task, address }: MoreRequest,
  sender: Browser.runtime.MessageSender,
  broker: Broker,
  signal: AbortSignal,
): Promise<MoreAnswer> {
  const frame = askingFrame(sender);
  const panel = frame && (await panelIn(frame.tabId, frame.frameId));
  if (!frame || address === null || panel?.site !== frame.site || panel.address !== address) {
    throw new Error('No person has opened the panel for this image.');
  }
  if (frame.webmail) return failed('webmail');
  const picture = await lentBy(frame);
  if (!picture) return failed('gone');
  const { source, privatePage } = picture;
  const fetchLane = privatePage ? 'private' : 'public';
  const lane = source.type === 'ticket' ? null : fetchLane;
  const host = askThroughBroker(broker, ticket, lane, signal);
  const logged = async <Answer extends { ok: true } | FailedAnswer>(asked: Promise<Answer>) => {
    const answer = await asked;
    if (source.type === 'url') logAddress(source.url, frame.page, 'host', answer);
    return answer;
  };
  const { tabId, frameId } = frame;
  const onText = (soFar: MoreSoFar) => {
    sendMessage('moreText', { ticket, ...soFar }, { tabId, frameId }).catch(log.swallowed('more: gone'));
  };
  return answerMore(
    task,
    picture,
    {
      describe: (request) => logged(host.describe(request)),
      write: (request, grows) => logged(host.write(request, grows)),
    },
    onText,
  );
}

function failed(reason: FailureReason): MoreAnswer {
  return { ok: false, reason, message: t(keyOf('failure', reason)) };
}
