import * as v from 'valibot';
import type { Place } from '#utils/async/urgent-turns.ts';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import { onHostMessage } from '#utils/protocol/host-messages.ts';
import type { HostRequestByTicket } from '#utils/protocol/messages.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import type { FailedAnswer, Host, PictureSource } from '#utils/protocol/host-contract.ts';
import { reportText } from '#utils/protocol/growing-text.ts';
import { PRIORITIES, type Priority, type Supplied } from '#utils/protocol/page-protocol.ts';
import { charsetIn } from '#models/obtain/charset.ts';
import * as schemas from './message-schemas.ts';
import { createTickets, type Tickets } from './tickets.ts';

/**
 * Lets the other contexts of the extension use the host by message, until the signal aborts. Content scripts may only
 * supply bytes: a page may have taken over the process of one.
 */
export function serveHost(host: Host, signal: AbortSignal): void {
  const tickets = createTickets();
  const stops = [
    receiveBytes(tickets),
    ...answerForPictures(host, tickets),
    onHostMessage('hostFree', () => host.freeMemory()),
    onHostMessage('hostSettings', (data: unknown) => host.applySettings(v.parse(schemas.hostSettings, data))),
    onHostMessage('hostStatus', () => host.status()),
    onHostMessage('hostForget', (data: unknown) =>
      host.forget(v.parse(schemas.hostForget, data).site ?? undefined),
    ),
  ];
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
}

function receiveBytes(tickets: Tickets): () => void {
  const receive = (message: unknown) => {
    const supplied = v.safeParse(schemas.hostSupply, message);
    if (supplied.success) tickets.supply(supplied.output.ticket, supplied.output.supplied);
  };
  chrome.runtime.onMessage.addListener(receive);
  return () => chrome.runtime.onMessage.removeListener(receive);
}

/** What may take long: it answers once, with a failure where it was cancelled. */
function answerForPictures(host: Host, tickets: Tickets): (() => void)[] {
  const calls = createRunningCalls();
  /** Ids of those whose picture is being fetched by its address. */
  const fetching = new Set<string>();
  const places = new Map<string, { urgency: { rank: number }; place: Place }>();

  const run = async <Answer>(
    id: string,
    source: SourceByTicket,
    work: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer | FailedAnswer> => {
    if (source.type === 'url') fetching.add(id);
    try {
      return await calls.run(id, work);
    } catch (error) {
      return { ok: false, failure: toFailure(error) };
    } finally {
      fetching.delete(id);
    }
  };

  return [
    onHostMessage('hostDescribe', (data: unknown) => {
      const { id, request, priority } = v.parse(schemas.hostDescribe, data);
      const urgency = { rank: rankOf(priority) };
      return run(id, request.source, async (signal) => {
        const place = host.announce(urgency, request.site);
        places.set(id, { urgency, place });
        try {
          const { source, keep } = await redeem(request.source, tickets, signal);
          // What the page says of keeping its bytes may only forbid it.
          return await host.describe({ ...request, source, keep: request.keep && keep }, signal, place);
        } finally {
          place.leave();
          places.delete(id);
        }
      });
    }),
    onHostMessage('hostUrgency', (data: unknown) => {
      const { id, priority } = v.parse(schemas.hostUrgency, data);
      const waiting = places.get(id);
      if (!waiting) return;
      waiting.urgency.rank = rankOf(priority);
      waiting.place.reconsider();
    }),
    onHostMessage('hostPicture', (data: unknown) => {
      const { id, ...request } = v.parse(schemas.hostPicture, data);
      return run(id, request.source, async (signal) => {
        const { source } = await redeem(request.source, tickets, signal);
        return host.picture({ ...request, source }, signal);
      });
    }),
    onHostMessage('hostWrite', (data: unknown) => {
      const { id, request } = v.parse(schemas.hostWrite, data);
      return run(id, request.source, async (signal) => {
        const { source } = await redeem(request.source, tickets, signal);
        const report = reportText(id);
        const onText = (text: string) => {
          // The picture is here: what other rules for fetching hold from now on does not concern the writing.
          fetching.delete(id);
          report(text);
        };
        return host.write({ ...request, source }, onText, signal);
      });
    }),
    onHostMessage('hostCancel', (data: unknown) => {
      calls.cancel(v.parse(schemas.hostCancel, data).id);
    }),
    onHostMessage('hostStopFetches', () => fetching.forEach((id) => calls.cancel(id))),
  ];
}

const rankOf = (priority: Priority): number => PRIORITIES.indexOf(priority);

type SourceByTicket = HostRequestByTicket['source'];

/** Exchanges a ticket for the bytes that were, or will be, supplied under it. */
async function redeem(
  source: SourceByTicket,
  tickets: Tickets,
  signal: AbortSignal,
): Promise<{ source: PictureSource; keep: Supplied['keep'] }> {
  if (source.type === 'url') return { source, keep: true };
  const { bytes, keep, type } = await tickets.claim(source.ticket, signal);
  return { source: { type: 'bytes', bytes, charset: charsetIn(type) }, keep };
}
