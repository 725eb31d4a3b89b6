import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { MoreAnswer, MoreRequest } from '#utils/protocol/more-protocol.ts';
import { describeByHost, writeByHost } from '#entrypoints/background/host/host-link.ts';
import { OWN_SITE } from '#entrypoints/background/host/own-site.ts';
import { answerMore } from './answer-more.ts';

/** More about a picture that the Studio has supplied under the request's ticket. */
export function moreForStudio({ ticket, task }: MoreRequest, signal: AbortSignal): Promise<MoreAnswer> {
  const source = { type: 'ticket', ticket } as const;
  const picture = { source, site: OWN_SITE, keep: true, privatePage: false };
  const onText = (text: string) => {
    sendMessage('moreText', { ticket, text }).catch(log.swallowed('more: nobody reads'));
  };
  return answerMore(task, picture, {
    describe: (request) => describeByHost(() => request, signal),
    write: (request) => writeByHost(() => request, onText, signal),
  });
}
