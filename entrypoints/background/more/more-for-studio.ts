import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { MoreAnswer, MoreRequest, MoreSoFar } from '#utils/protocol/more-protocol.ts';
import { describeByHost, writeByHost } from '#entrypoints/background/host/host-link.ts';
import { OWN_SITE } from '#entrypoints/background/host/own-site.ts';
import { answerMore, type AskHost } from './answer-more.ts';

/** More about a picture that the Studio has supplied under the request's ticket. */
export function moreForStudio({ ticket, task }: MoreRequest, signal: AbortSignal): Promise<MoreAnswer> {
  const source = { type: 'ticket', ticket } as const;
  const picture = { source, site: OWN_SITE, keep: true, privatePage: false };
  const onText = (soFar: MoreSoFar) => {
    sendMessage('moreText', { ticket, ...soFar }).catch(log.swallowed('more: nobody reads'));
  };
  const host: AskHost = {
    describe: (request) => describeByHost(() => request, signal),
    write: (request, grows) => writeByHost(() => request, grows, signal),
  };
  return answerMore(task, picture, host, onText);
}
