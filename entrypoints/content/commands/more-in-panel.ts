import type { AskMore } from '#utils/protocol/more-protocol.ts';
import { callRemotely } from '#utils/async/remote-call.ts';
import { t } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import { onMessage, sendMessage } from '#utils/protocol/messages.ts';
import { handOverPicture } from './hand-over-picture.ts';

const growing = new Map<string, (text: string) => void>();
/** The element that the latest panel is open for: only its picture is lent. */
let shown: { element: Element; signal: AbortSignal } | null = null;

/** Lends the panel's picture, and takes texts as they grow, until the frame's signal aborts. */
export function followMore(signal: AbortSignal): void {
  const stops = [
    onMessage('moreText', ({ data: { ticket, text } }) => growing.get(ticket)?.(text)),
    onMessage('lendShown', ({ data: { ticket } }) =>
      shown ? handOverPicture(shown.element, ticket, shown.signal) : null,
    ),
  ];
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
}

/** Asks about the picture of `element`, for the panel that is open for it. */
export function moreInPanel(element: Element, address: string, signal: AbortSignal): AskMore {
  shown = { element, signal };
  return async (task, onText, stop) => {
    shown = { element, signal };
    const ticket = crypto.randomUUID();
    growing.set(ticket, onText);
    try {
      return await callRemotely(
        () => sendMessage('more', { ticket, task, address }),
        () => sendMessage('stopMore', { ticket }),
        stop,
      );
    } catch (error) {
      log.swallow('panel: nothing more', error);
      return { ok: false, reason: 'engine-crashed', message: t('announce_unavailable') };
    } finally {
      growing.delete(ticket);
    }
  };
}
