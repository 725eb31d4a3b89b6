import { browser, type Browser } from 'wxt/browser';
import type { Description } from '#utils/domain/description.ts';
import {
  PORT_NAME,
  type FromPage,
  type Priority,
  type SettingsMessage,
  type SupplyMessage,
  type ToPage,
} from '#utils/protocol/page-protocol.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import { listening } from '#entrypoints/content/events/listening.ts';
import type { Picture } from '#entrypoints/content/picture/picture.ts';

/** Pictures a frame has out at once. The rest waits in the page, which is the durable queue. */
export const MOST_OUT = 32;

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 8_000;

interface Question {
  picture: Picture;
  priority: Priority;
  answer: (description: Description) => void;
  /** Ends the page's own reading of the picture. */
  stop: AbortController;
}

export interface Client {
  /** True while another automatic question may be sent. */
  readonly hasRoom: boolean;
  /** True while a person's question may go before those that wait. */
  readonly hasUrgentRoom: boolean;
  /** Asks for a description; the answer comes once, unless the question is cancelled. Gives its number. */
  ask(picture: Picture, priority: Priority, answer: (description: Description) => void): number;
  raise(job: number, priority: Priority): void;
  cancel(job: number): void;
}

export interface ClientEvents {
  settings(settings: PageSettings): void;
  /** The extension itself has gone: it was updated, switched off or removed. */
  orphaned(): void;
}

/**
 * The page's end of the port. A port is held only while something is asked; when it drops (the service
 * worker died) everything unanswered is asked again, ever more slowly: whoever opens a port sends it all that
 * is open. First of all it asks for the settings.
 */
export function createClient(on: ClientEvents, signal: AbortSignal): Client {
  let greeted = false;
  const open = new Map<number, Question>();
  let port: Browser.runtime.Port | null = null;
  let lastJob = 0;
  let retryMs = FIRST_RETRY_MS;

  function send(message: FromPage): void {
    if (signal.aborted) return;
    try {
      if (port) port.postMessage(message);
      else connect();
    } catch {
      leaveOrphaned();
    }
  }

  function connect(): void {
    const opened = browser.runtime.connect({ name: PORT_NAME });
    port = opened;
    opened.onMessage.addListener((message: ToPage) => {
      retryMs = FIRST_RETRY_MS;
      if (message.type === 'settings') return receiveSettings(message.settings);
      if (message.type === 'supply') return void supply(message);
      settle(message.id, message.description);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      leaveOrphaned();
      setTimeout(resume, retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    });
    if (!greeted) send({ type: 'hello' });
    for (const [id, question] of open) sendQuestion(id, question);
  }

  function resume(): void {
    if (!port && isWaiting()) send({ type: 'hello' });
  }

  function isWaiting(): boolean {
    return !greeted || open.size > 0;
  }

  function receiveSettings(settings: PageSettings): void {
    greeted = true;
    on.settings(settings);
    closeWhenIdle();
  }

  /** Hands the picture to the host, or null where the page itself cannot read it. */
  async function supply({ key, ticket, cachedOnly }: Extract<ToPage, { type: 'supply' }>): Promise<void> {
    const question = open.values().find(({ picture }) => picture.key === key);
    const supplied =
      (await question?.picture.read?.(cachedOnly, question.stop.signal).catch(() => null)) ?? null;
    const message: SupplyMessage = { type: 'supply', ticket, supplied };
    await browser.runtime.sendMessage(message).catch(() => undefined);
  }

  function settle(id: number, description: Description): void {
    const question = open.get(id);
    if (!question) return;
    const { picture } = question;
    if (picture.address && description.state === 'failed' && description.reason === 'network') {
      // The page could not read it: once more, by the host.
      picture.source = { by: 'host', url: picture.address };
      delete picture.address;
      return sendQuestion(id, question);
    }
    open.delete(id);
    question.answer(description);
    closeWhenIdle();
  }

  function closeWhenIdle(): void {
    if (isWaiting()) return;
    port?.disconnect();
    port = null;
  }

  function leaveOrphaned(): void {
    if (!browser.runtime?.id) on.orphaned();
  }

  // Only the extension can send messages to a content script: its word is enough.
  const listen = (message: Partial<SettingsMessage>) => {
    if (message.settings) on.settings(message.settings);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listen);
    open.forEach((_, id) => cancel(id));
    port?.disconnect();
  });
  // Without a port nothing tells that the extension has gone: a person who comes back finds out first.
  // A page that returns from the back-forward cache has lost its port without hearing of it, and perhaps
  // a change of the settings.
  const returned = (event: PageTransitionEvent) => {
    if (!event.isTrusted || !event.persisted) return;
    port?.disconnect();
    port = null;
    greeted = false;
    resume();
  };
  listening(() => {
    addEventListener('focus', leaveOrphaned, { signal });
    document.addEventListener('visibilitychange', leaveOrphaned, { signal });
    addEventListener('pageshow', returned, { signal });
  });
  send({ type: 'hello' });

  function cancel(id: number): void {
    open.get(id)?.stop.abort();
    if (!open.delete(id)) return;
    if (port) send({ type: 'cancel', id });
    closeWhenIdle();
  }

  function sendQuestion(id: number, { picture, priority }: Question): void {
    const { key, source, context } = picture;
    send({ type: 'ask', id, key, source, priority, context });
  }

  return {
    get hasRoom() {
      return open.size < MOST_OUT;
    },
    get hasUrgentRoom() {
      return open.size < 2 * MOST_OUT;
    },
    ask(picture, priority, answer) {
      const question = { picture, priority, answer, stop: new AbortController() };
      open.set(++lastJob, question);
      sendQuestion(lastJob, question);
      return lastJob;
    },
    raise(id, priority) {
      const question = open.get(id);
      if (!question || question.priority === priority) return;
      question.priority = priority;
      if (port) send({ type: 'raise', id, priority });
    },
    cancel,
  };
}
