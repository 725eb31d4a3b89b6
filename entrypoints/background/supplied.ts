import { onMessage, type SuppliedRequest } from '@/utils/messages';
import { stoppable, stopWork } from '@/utils/stoppable';
import { describeByHost, openHost } from './host-link';
import { chosenModelId } from './sites/model';
import { fromExtension } from './trust';
import { wordAnswer } from './wording/answer';
import { currentStyle } from './wording/style';

/** Cache partition of pictures that the person brings to the extension's own pages. */
const OWN_SITE = 'altscribe';

/** Describes pictures that extension pages supply: a file that was dropped, or named on the command line. */
export function answerSupplied(signal: AbortSignal): void {
  onMessage(
    'openHost',
    fromExtension(() => openHost()),
  );
  onMessage(
    'describeSupplied',
    fromExtension(async ({ ticket, model, raw, decoding }: SuppliedRequest) => {
      const started = performance.now();
      const describe = async (stop: AbortSignal) => {
        const request = {
          source: { type: 'ticket' as const, ticket },
          site: OWN_SITE,
          keep: !raw,
          privatePage: false,
          model: model ?? (await chosenModelId()),
          raw,
          ...(decoding ? { decoding } : {}),
        };
        return describeByHost(() => request, stop);
      };
      const answer = await stoppable(ticket, describe, signal);
      return { answer, description: wordAnswer(answer, started, await currentStyle()) };
    }),
  );
  onMessage(
    'stopWork',
    fromExtension(({ ticket }) => stopWork(ticket)),
  );
}
