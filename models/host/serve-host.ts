import * as v from 'valibot';
import { onMessage, type HostRequestByTicket } from '#utils/protocol/messages.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import type { Host, HostAnswer, HostRequest, PictureAnswer } from '#utils/protocol/host-contract.ts';
import * as schemas from './message-schemas.ts';
import { createTickets, type Tickets } from './tickets.ts';

/**
 * Lets the other contexts of the extension use the host by message, until the signal says stop. Content
 * scripts may only supply bytes: a page may have taken over the process of one.
 */
export function serveHost(host: Host, signal: AbortSignal): void {
  const tickets = createTickets();
  const running = new Map<string, AbortController & { fetches?: boolean }>();

  const describe = async (data: unknown): Promise<HostAnswer> => {
    const { id, request } = v.parse(schemas.hostDescribe, data);
    const controller = new AbortController();
    running.set(id, Object.assign(controller, { fetches: request.source.type === 'url' }));
    try {
      return await host.describe(await redeem(request, tickets, controller.signal), controller.signal);
    } catch (error) {
      return { ok: false, failure: toFailure(error) };
    } finally {
      running.delete(id);
    }
  };

  const picture = async (data: unknown): Promise<PictureAnswer> => {
    const { id, source, ...request } = v.parse(schemas.hostPicture, data);
    const controller = new AbortController();
    running.set(id, Object.assign(controller, { fetches: source.type === 'url' }));
    try {
      const bytes = source.type === 'ticket' && (await tickets.claim(source.ticket, controller.signal)).bytes;
      const known = bytes
        ? { type: 'bytes' as const, bytes }
        : (source as Extract<typeof source, { type: 'url' }>);
      return await host.picture({ ...request, source: known }, controller.signal);
    } catch (error) {
      return { ok: false, failure: toFailure(error) };
    } finally {
      running.delete(id);
    }
  };

  const receive = (message: unknown) => {
    const supplied = v.safeParse(schemas.hostSupply, message);
    if (supplied.success) tickets.supply(supplied.output.ticket, supplied.output.supplied);
  };
  chrome.runtime.onMessage.addListener(receive);

  const stops = [
    () => chrome.runtime.onMessage.removeListener(receive),
    onMessage('hostDescribe', ({ data, sender }) => {
      onlyExtension(sender);
      return describe(data);
    }),
    onMessage('hostPicture', ({ data, sender }) => {
      onlyExtension(sender);
      return picture(data);
    }),
    onMessage('hostCancel', ({ data, sender }) => {
      onlyExtension(sender);
      running.get(v.parse(schemas.hostCancel, data).id)?.abort();
    }),
    onMessage('hostStopFetches', ({ sender }) => {
      onlyExtension(sender);
      for (const controller of running.values()) if (controller.fetches) controller.abort();
    }),
    onMessage('hostFree', ({ sender }) => {
      onlyExtension(sender);
      return host.freeMemory();
    }),
    onMessage('hostSettings', ({ data, sender }) => {
      onlyExtension(sender);
      return host.applySettings(v.parse(schemas.hostSettings, data));
    }),
    onMessage('hostStatus', ({ sender }) => {
      onlyExtension(sender);
      return host.status();
    }),
    onMessage('hostForget', ({ data, sender }) => {
      onlyExtension(sender);
      return host.forget(v.parse(schemas.hostForget, data).site ?? undefined);
    }),
  ];
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
}

/** The request with its bytes; what the page says of keeping them may only forbid it. */
async function redeem(
  { source, ...request }: HostRequestByTicket,
  tickets: Tickets,
  signal: AbortSignal,
): Promise<HostRequest> {
  if (source.type === 'url') return { ...request, source };
  const { bytes, keep } = await tickets.claim(source.ticket, signal);
  return { ...request, keep: request.keep && keep, source: { type: 'bytes', bytes } };
}

/** @throws unless the message comes from the extension's background or one of its pages */
function onlyExtension(sender: Pick<chrome.runtime.MessageSender, 'id' | 'tab' | 'url'>): void {
  const isPage = sender.url?.startsWith(chrome.runtime.getURL('')) ?? false;
  if (sender.id === chrome.runtime.id && (!sender.tab || isPage)) return;
  throw new Error('Only the extension itself may ask this of the host.');
}
