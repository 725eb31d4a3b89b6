import type { RunningCalls } from '#utils/async/remote-call.ts';
import { onMessage, type SuppliedAnswer, type SuppliedRequest } from '#utils/protocol/messages.ts';
import { fromExtension } from '#utils/protocol/only-extension.ts';
import { describeByHost, openHost } from '#entrypoints/background/host/host-link.ts';
import { OWN_SITE } from '#entrypoints/background/host/own-site.ts';
import { chosenModelId } from '#entrypoints/background/settings/model.ts';
import { wordAnswer } from '#entrypoints/background/word/word-answer.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';

/**
 * Describes the picture files that the extension's own pages hand to the host: dropped there, or named on the command
 * line.
 */
export function answerPictureFiles(calls: RunningCalls<string>): void {
  onMessage(
    'openHost',
    fromExtension(() => openHost()),
  );
  onMessage(
    'describeSupplied',
    fromExtension((request: SuppliedRequest) => describeSupplied(request, calls)),
  );
  onMessage(
    'stopWork',
    fromExtension(({ ticket }) => calls.cancel(ticket)),
  );
}

async function describeSupplied(
  { ticket, model, raw, decoding }: SuppliedRequest,
  calls: RunningCalls<string>,
): Promise<SuppliedAnswer> {
  const started = performance.now();
  const answer = await calls.run(ticket, async (signal) => {
    const request = {
      source: { type: 'ticket' as const, ticket },
      site: OWN_SITE,
      keep: !raw,
      privatePage: false,
      model: model ?? (await chosenModelId()),
      raw,
      ...(decoding ? { decoding } : {}),
    };
    return describeByHost(() => request, signal);
  });
  return { answer, description: await wordAnswer(answer, started, await currentStyle()) };
}
