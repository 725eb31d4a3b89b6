import { onMessage, type SuppliedRequest } from '#utils/protocol/messages.ts';
import { stoppable, stopWork } from '#utils/async/stoppable.ts';
import { describeByHost, openHost } from '#entrypoints/background/host/host-link.ts';
import { chosenModelId } from '#entrypoints/background/settings/model.ts';
import { fromExtension } from '#utils/protocol/only-extension.ts';
import { wordAnswer } from '#entrypoints/background/word/word-answer.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';

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
