import type { AskMore, MoreAnswer, MoreSoFar } from '#utils/protocol/more-protocol.ts';
import { callRemotely } from '#utils/async/remote-call.ts';
import { t } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import { onMessage, sendMessage } from '#utils/protocol/messages.ts';
import { pictureForPerson } from '#entrypoints/content/find/picture-for-person.ts';
import { handOverPicture } from './hand-over-picture.ts';

/** The picture that a panel is open for. */
interface ShownPicture {
  element: Element;
  /** What named it when the panel was opened: the element of a carousel shows another one by now. */
  address: string;
  signal: AbortSignal;
}

const growing = new Map<string, (soFar: MoreSoFar) => void>();
/** Of the latest panel: no other picture is lent. */
let shown: ShownPicture | null = null;

/** Lends the panel's picture, and takes texts as they grow, until the frame's signal aborts. */
export function followMore(signal: AbortSignal): void {
  const stops = [
    onMessage('moreText', ({ data: { ticket, ...soFar } }) => growing.get(ticket)?.(soFar)),
    onMessage('lendShown', ({ data: { ticket } }) =>
      shown && isStillShown(shown) ? handOverPicture(shown.element, ticket, shown.signal) : null,
    ),
  ];
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
}

/** Asks about the picture of `element`, for the panel that is open for it. */
export function moreInPanel(element: Element, address: string, signal: AbortSignal): AskMore {
  const picture = (shown = { element, address, signal });
  return async (task, onText, stop) => {
    if (!isStillShown(picture)) return changed();
    shown = picture;
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

function isStillShown({ element, address }: ShownPicture): boolean {
  return pictureForPerson(element)?.key === address;
}

function changed(): MoreAnswer {
  return { ok: false, reason: 'gone', message: t('panel_changed') };
}
