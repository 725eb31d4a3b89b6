import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import { SMALLEST_SIDE } from '#utils/settings/page-settings.ts';
import { log } from '#utils/log/log.ts';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import { readSettings } from '#utils/settings/stored.ts';
import {
  DRAWING,
  PORT_NAME,
  type FromPage,
  type Priority,
  type ToPage,
} from '#utils/protocol/page-protocol.ts';
import { describeByHost } from '#entrypoints/background/host/host-link.ts';
import { chosenModelId } from '#entrypoints/background/settings/model.ts';
import { settingsFor } from '#entrypoints/background/settings/tell-pages.ts';
import { prepareFrame } from '#entrypoints/background/tabs/frames.ts';
import { editFor, wordEdit } from '#entrypoints/background/edits/edits.ts';
import { logFetch } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import { wordAnswer } from '#entrypoints/background/word/word-answer.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';
import type { WordingStyle } from '#entrypoints/background/word/style/wording-style.ts';
import { fitToContext } from '#entrypoints/background/word/fit-to-context.ts';
import type { PictureOnPage } from '#entrypoints/background/word/picture-on-page.ts';
import { wordFromContext } from '#entrypoints/background/word/word-from-context.ts';
import { rememberRepeats } from '#entrypoints/background/word/restraint/repeats.ts';
import type { Broker, Job } from '#entrypoints/background/broker/broker.ts';
import { takePermit } from './cookie-permits.ts';
import { frameOf, topLevelUrl, type Frame } from './asking-frame.ts';
import { fromPage, isFetchable } from './from-page.ts';

type Ask = Extract<FromPage, { type: 'ask' }>;

/** A question that a frame has open. `share` names the job that works on it. */
interface Question {
  stop: AbortController;
  share: string;
  priority: Priority;
}

/** Questions one frame may have open; our own script never has so many. */
const MOST_OPEN = 256;

/** Answers kept for a frame. */
const MOST_KEPT = 500;

const repeats = rememberRepeats();

/** Serves the ports on which frames wait for their pictures. Closing one cancels what it asked. */
export function servePorts(broker: Broker, spoken: (tabId: number) => void): void {
  let ports = 0;
  browser.runtime.onConnect.addListener((port) => {
    const frame = port.name === PORT_NAME ? frameOf(port.sender) : null;
    if (frame) servePort(port, { ...frame, number: ++ports }, broker, spoken);
    else port.postMessage(NOT_HERE);
  });
}

function servePort(
  port: Browser.runtime.Port,
  frame: Frame & { number: number },
  broker: Broker,
  spoken: (tabId: number) => void,
): void {
  const open = new Map<number, Question>();
  /** What was found for this frame since it opened the port: a picture shown a hundred times is one job. */
  const answers = new Map<string, HostAnswer>();
  let connected = true;
  const post = (message: ToPage) => port.postMessage(message);

  port.onMessage.addListener((message: unknown) => {
    const { success, output } = v.safeParse(fromPage, message);
    if (!success) return port.disconnect();
    if (output.type === 'hello') return void greet();
    if (output.type === 'ask') return void answer(output);
    const question = open.get(output.id);
    if (!question) return;
    if (output.type === 'cancel') return question.stop.abort();
    question.priority = output.priority;
    broker.raise(question.share, output.priority);
  });
  port.onDisconnect.addListener(() => {
    connected = false;
    for (const { stop } of open.values()) stop.abort();
  });

  async function greet(): Promise<void> {
    const settings = await settingsFor(topLevelUrl(port.sender));
    if (connected) post({ type: 'settings', settings });
  }

  async function answer(ask: Ask): Promise<void> {
    if (open.has(ask.id)) return;
    if (open.size >= MOST_OPEN) {
      const description = wordAnswer(TOO_MANY, performance.now(), await currentStyle());
      return post({ type: 'answer', id: ask.id, description });
    }
    const question: Question = { stop: new AbortController(), share: '', priority: ask.priority };
    open.set(ask.id, question);
    const description = await describe(ask, question).catch(async (error: unknown) => {
      // A mistake of ours must not leave the image waiting for ever.
      log.error('A picture could not be described', error);
      const answer: HostAnswer = { ok: false, failure: toFailure(error) };
      return wordAnswer(answer, performance.now(), await currentStyle());
    });
    open.delete(ask.id);
    if (question.stop.signal.aborted) return;
    post({ type: 'answer', id: ask.id, description });
    if (isSpoken(description) && port.sender?.tab?.id !== undefined) spoken(port.sender.tab.id);
  }

  /** What the page itself tells is enough for most links and buttons: then nothing is fetched and nothing runs. */
  async function describe(ask: Ask, question: Question): Promise<Description> {
    const started = performance.now();
    const [edit, place, style] = await Promise.all([
      editFor(frame.site, ask.key),
      placeOf(ask, question),
      currentStyle(),
    ]);
    if (edit) return wordEdit(edit, style.messages, Math.round(performance.now() - started));
    if (!place) return look(ask, question, started, style);
    const told = wordFromContext(place, style, Math.round(performance.now() - started));
    return told ?? fitToContext(await look(ask, question, started, style), place, repeats, style);
  }

  async function placeOf(ask: Ask, { priority }: Question): Promise<PictureOnPage | null> {
    const { sender } = port;
    return ask.context
      ? {
          context: ask.context,
          address: ask.key,
          page: sender?.url,
          document: sender?.documentId ?? String(frame.number),
          byPerson: priority === 'person',
          emptyAlt: (await readSettings()).emptyAlt,
        }
      : null;
  }

  async function look(
    ask: Ask,
    question: Question,
    started: number,
    style: WordingStyle,
  ): Promise<Description> {
    if (ask.source.by === 'host') {
      if (!isFetchable(ask.source.url)) return wordAnswer(BAD_ADDRESS, started, style);
      if (frame.webmail) return wordAnswer(IN_MAIL, started, style);
    }
    const first = await request(ask, question, 'omit');
    const { tabId, frameId } = frame;
    if (ask.source.by === 'page' || !mayNeedCookies(first) || !takePermit(tabId, frameId)) {
      return wordAnswer(first, started, style);
    }
    // For the person only: what the page itself may not read must not be written into it.
    const description = wordAnswer(await request(ask, question, 'include'), started, style);
    return 'panelOnly' in description ? { ...description, panelOnly: true } : description;
  }

  async function request(ask: Ask, question: Question, credentials: 'omit' | 'include'): Promise<HostAnswer> {
    const job = jobFor(ask, question.priority, await chosenModelId(), credentials);
    question.share = job.share;
    const known = answers.get(job.share);
    if (known) return known;
    const answer = await broker.request(job, question.stop.signal);
    if (frame.keep) logFetch(ask, topLevelUrl(port.sender) ?? '', answer, credentials);
    if (answers.size >= MOST_KEPT) answers.clear();
    if (answer.ok) answers.set(job.share, answer);
    return answer;
  }

  /** A picture that the page supplies is shared within its frame only: nobody else could supply it. */
  function jobFor(
    { source, key }: Ask,
    priority: Priority,
    model: string,
    credentials: 'omit' | 'include',
  ): Job {
    const { number, site, privatePage, webmail } = frame;
    const common = { site, privatePage, model, keep: frame.keep && credentials === 'omit' };
    if (source.by === 'host') {
      const request = { ...common, source: { type: 'url' as const, url: source.url, credentials } };
      return {
        share: JSON.stringify([site, source.url, model, credentials]),
        priority,
        lane: privatePage ? 'private' : 'public',
        start: (signal) => describeByHost(() => request, signal),
      };
    }
    return {
      share: JSON.stringify([site, number, key, model]),
      priority,
      lane: null,
      async start(signal) {
        if (key.startsWith(DRAWING)) await prepareFrame(frame.tabId, frame.frameId);
        return describeByHost(() => {
          // Not before the host listens: bytes that are sent earlier are lost.
          const ticket = crypto.randomUUID();
          if (connected) post({ type: 'supply', key, ticket, cachedOnly: webmail });
          return { ...common, source: { type: 'ticket', ticket } };
        }, signal);
      },
    };
  }
}

/** To frames of pages that belong to no site, such as about:blank: an answer, or they would ask again. */
const NOT_HERE: ToPage = {
  type: 'settings',
  settings: { mode: 'off', smallestSide: SMALLEST_SIDE, junkAlt: true },
};

const BAD_ADDRESS: HostAnswer = {
  ok: false,
  failure: { reason: 'bad-address', message: 'Only http and https addresses are fetched.', retry: false },
};

const IN_MAIL: HostAnswer = {
  ok: false,
  failure: {
    reason: 'webmail',
    message: 'Pictures in mail are not loaded a second time: their sender would see it.',
    retry: false,
  },
};

const TOO_MANY: HostAnswer = {
  ok: false,
  failure: { reason: 'busy', message: 'One frame asks for too many pictures at once.', retry: true },
};

/** Reasons that a server gives where a picture shows only with cookies. */
function mayNeedCookies(answer: HostAnswer): boolean {
  return !answer.ok && ['not-found', 'network', 'not-an-image'].includes(answer.failure.reason);
}
