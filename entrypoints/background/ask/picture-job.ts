import type { Credentials, HostAnswer } from '#utils/protocol/host-contract.ts';
import type { HostRequestByTicket } from '#utils/protocol/messages.ts';
import type { BrokerJob } from '#entrypoints/background/broker/shared-job.ts';
import { describeByHost } from '#entrypoints/background/host/host-link.ts';
import type { AskingFrame } from './asking-frame.ts';
import type { OpenQuestion } from './open-question.ts';

/** Asks the frame to hand the picture that it calls `key` to the host, under a ticket. */
export type AskForBytes = (key: string, ticket: string) => void;

interface JobOptions {
  model: string;
  credentials: Credentials;
  askForBytes: AskForBytes;
}

/** The work of examining one picture: the host fetches it, or the page hands it over. */
export function pictureJob(
  { ask: { source, key }, priority }: OpenQuestion,
  frame: AskingFrame,
  { model, credentials, askForBytes }: JobOptions,
): BrokerJob<HostAnswer> {
  const { site, privatePage } = frame;
  const common = { site, privatePage, model, keep: frame.keep && credentials === 'omit' };
  if (source.by === 'page') {
    return {
      // Shared within the frame only: no other frame could hand it over.
      share: JSON.stringify([site, frame.connection, key, model]),
      priority,
      lane: null,
      start: (signal) => describePageBytes(key, common, askForBytes, signal),
    };
  }
  const request = { ...common, source: { type: 'url' as const, url: source.url, credentials } };
  return {
    share: JSON.stringify([site, source.url, model, credentials]),
    priority,
    lane: privatePage ? 'private' : 'public',
    start: (signal) => describeByHost(() => request, signal),
  };
}

function describePageBytes(
  key: string,
  common: Omit<HostRequestByTicket, 'source'>,
  askForBytes: AskForBytes,
  signal: AbortSignal,
): Promise<HostAnswer> {
  return describeByHost(() => {
    // Only now does the host listen: bytes that are sent earlier are lost.
    const ticket = crypto.randomUUID();
    askForBytes(key, ticket);
    return { ...common, source: { type: 'ticket', ticket } };
  }, signal);
}
