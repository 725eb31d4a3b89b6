import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { JobUrgency } from '#utils/protocol/job-urgency.ts';
import type { HostRequestByTicket } from '#utils/protocol/messages.ts';
import type { Road, Shown } from '#utils/protocol/page-protocol.ts';
import type { BrokerJob } from '#entrypoints/background/broker/shared-job.ts';
import { describeByHost } from '#entrypoints/background/host/host-link.ts';
import type { AskingFrame } from './asking-frame.ts';
import type { OpenQuestion } from './open-question.ts';

/** Asks the frame to hand the picture that it calls `key` to the host, under a ticket. */
export type AskForBytes = (key: string, ticket: string, road: Road) => void;

/** How a picture is obtained: fetched by the host without or with cookies, or read by the page by a request of its own. */
export type Way = 'omit' | 'include' | 'page';

interface JobOptions {
  model: string;
  way: Way;
  askForBytes: AskForBytes;
}

/** The work of examining one picture: the host fetches it, or the page hands it over. */
export function pictureJob(
  question: OpenQuestion,
  frame: AskingFrame,
  { model, way, askForBytes }: JobOptions,
): BrokerJob<HostAnswer> {
  const { source, key, shown } = question.ask;
  const { site, privatePage } = frame;
  const fragment = fragmentOf(source.by === 'page' ? key : source.url);
  const common = { site, privatePage, model, fragment, keep: frame.keep && way !== 'include' };
  if (source.by === 'page' || way === 'page') {
    const own = frame.webmail ? 'cached' : 'own';
    const road = source.by === 'page' ? own : 'cors';
    return {
      // Shared within the frame only: no other frame could hand it over.
      share: JSON.stringify([site, frame.connection, key, model, road]),
      get priority() {
        return question.priority;
      },
      lane: null,
      start: (signal, urgency) =>
        describePageBytes((ticket) => askForBytes(key, ticket, road), common, signal, urgency),
    };
  }
  const size = sizeOf(shown);
  const request = {
    ...common,
    shown: size,
    source: { type: 'url' as const, url: source.url, credentials: way },
  };
  return {
    share: JSON.stringify([site, source.url, model, way, size]),
    get priority() {
      return question.priority;
    },
    lane: privatePage ? 'private' : 'public',
    start: (signal, urgency) => describeByHost(() => request, signal, urgency),
  };
}

/** Undefined where the address has none. The page's name for a picture is its address, unless that is long. */
export function fragmentOf(address: string): string | undefined {
  return URL.parse(address)?.hash || undefined;
}

/** Undefined for an image that has not loaded, and for elements that do not tell. */
export function sizeOf([width, height]: Shown = []) {
  return width && height ? { width, height } : undefined;
}

function describePageBytes(
  askForBytes: (ticket: string) => void,
  common: Omit<HostRequestByTicket, 'source'>,
  signal: AbortSignal,
  urgency: JobUrgency,
): Promise<HostAnswer> {
  return describeByHost(
    () => {
      // Only now does the host listen: bytes that are sent earlier are lost.
      const ticket = crypto.randomUUID();
      askForBytes(ticket);
      return { ...common, source: { type: 'ticket', ticket } };
    },
    signal,
    urgency,
  );
}
