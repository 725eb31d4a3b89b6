import { browser, type Browser } from 'wxt/browser';
import type { Description } from '@/utils/description';
import {
  PORT_NAME,
  type FromPage,
  type Priority,
  type SettingsMessage,
  type SupplyMessage,
  type ToPage,
} from '@/utils/page-protocol';
import type { PageSettings } from '@/utils/settings';
import type { Picture } from './source';

/** Pictures a frame has out at once. The rest waits in the page, which is the durable queue. */
export const MOST_OUT = 32;

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 8_000;

interface Pending {
  picture: Picture;
  priority: Priority;
  answer: (description: Description) => void;
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
 * worker died) everything unanswered is asked again, ever more slowly. First of all it asks for the settings.
 */
export function createClient(on: ClientEvents, signal: AbortSignal): Client {
  let greeted = false;
  const pending = new Map<number, Pending>();
  let port: Browser.runtime.Port | null = null;
  let lastJob = 0;
  let retryMs = FIRST_RETRY_MS;

  function send(message: FromPage): void {
    if (signal.aborted) return;
    try {
      port ??= open();
      port.postMessage(message);
    } catch {
      leaveOrphaned();
    }
  }

  function open(): Browser.runtime.Port {
    const opened = browser.runtime.connect({ name: PORT_NAME });
    opened.onMessage.addListener((message: ToPage) => {
      retryMs = FIRST_RETRY_MS;
      if (message.type === 'settings') return receiveSettings(message.settings);
      if (message.type === 'supply') return supplyKey(message.key, message.ticket);
      const question = pending.get(message.id);
      if (question) settle(message.id, question, message.description);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      if (!browser.runtime?.id) on.orphaned();
      else if (isWaiting()) setTimeout(askAgain, retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    });
    return opened;
  }

  function isWaiting(): boolean {
    return !greeted || pending.size > 0;
  }

  function askAgain(): void {
    if (port) return;
    if (!greeted) send({ type: 'hello' });
    for (const [id, question] of pending) sendQuestion(id, question);
  }

  function receiveSettings(settings: PageSettings): void {
    greeted = true;
    on.settings(settings);
    closeWhenIdle();
  }

  function supplyKey(key: string, ticket: string): void {
    for (const { picture } of pending.values()) {
      if (picture.key === key) return void supply(picture, ticket, signal);
    }
  }

  function settle(id: number, question: Pending, description: Description): void {
    pending.delete(id);
    question.answer(description);
    closeWhenIdle();
  }

  function closeWhenIdle(): void {
    if (isWaiting()) return;
    port?.disconnect();
    port = null;
  }

  // Only the extension can send messages to a content script: its word is enough.
  const listen = (message: Partial<SettingsMessage>) => {
    if (message.settings) on.settings(message.settings);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listen);
    pending.clear();
    port?.disconnect();
  });
  // Without a port nothing tells that the extension has gone: a person who comes back finds out first.
  addEventListener('focus', leaveOrphaned, { signal });
  document.addEventListener('visibilitychange', leaveOrphaned, { signal });
  send({ type: 'hello' });

  function leaveOrphaned(): void {
    if (!browser.runtime?.id) on.orphaned();
  }
  // A page that returns from the back-forward cache has lost its port without hearing of it.
  addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      port = null;
      askAgain();
    },
    { signal },
  );

  function sendQuestion(id: number, { picture, priority }: Pending): void {
    send({ type: 'ask', id, key: picture.key, source: picture.source, priority, context: picture.context });
  }

  return {
    get hasRoom() {
      return pending.size < MOST_OUT;
    },
    get hasUrgentRoom() {
      return pending.size < 2 * MOST_OUT;
    },
    ask(picture, priority, answer) {
      const question = { picture, priority, answer };
      pending.set(++lastJob, question);
      sendQuestion(lastJob, question);
      return lastJob;
    },
    raise(id, priority) {
      const question = pending.get(id);
      if (!question || question.priority === priority) return;
      question.priority = priority;
      send({ type: 'raise', id, priority });
    },
    cancel(id) {
      if (!pending.delete(id)) return;
      send({ type: 'cancel', id });
      closeWhenIdle();
    },
  };
}

/** Hands the picture's bytes to the host, or null where the page itself cannot read them. */
async function supply(picture: Picture, ticket: string, signal: AbortSignal): Promise<void> {
  const bytes = (await picture.read?.(signal).catch(() => null)) ?? null;
  const message: SupplyMessage = { type: 'supply', ticket, bytes };
  await browser.runtime.sendMessage(message).catch(() => undefined);
}
