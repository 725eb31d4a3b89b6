import { browser, type Browser } from 'wxt/browser';
import { isSpoken, type Description } from '@/utils/description';
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

/** Descriptions kept for pictures that the page shows again. */
const MOST_KEPT = 500;

/** What is asked of the background about one picture, for all who want to know. */
interface Question {
  id: number;
  picture: Picture;
  priority: Priority;
  answers: Map<number, (description: Description) => void>;
}

export interface Client {
  /** True while another automatic question may be sent. */
  readonly hasRoom: boolean;
  /**
   * Asks for a description; the answer comes once, unless the job is cancelled. Gives its number. However
   * often the page shows a picture it is asked for once, unless a person wants to know anew.
   */
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
  const open = new Map<string, Question>();
  const kept = new Map<string, Description>();
  let port: Browser.runtime.Port | null = null;
  let lastJob = 0;
  let retryMs = FIRST_RETRY_MS;

  function send(message: FromPage): void {
    if (signal.aborted) return;
    try {
      port ??= connect();
      port.postMessage(message);
    } catch {
      if (!browser.runtime?.id) on.orphaned();
    }
  }

  function connect(): Browser.runtime.Port {
    const opened = browser.runtime.connect({ name: PORT_NAME });
    opened.onMessage.addListener((message: ToPage) => {
      retryMs = FIRST_RETRY_MS;
      if (message.type === 'settings') return receiveSettings(message.settings);
      if (message.type === 'supply') return void supply(message);
      settle(message.id, message.description);
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
    return !greeted || open.size > 0;
  }

  function askAgain(): void {
    if (port) return;
    if (!greeted) send({ type: 'hello' });
    for (const question of open.values()) sendQuestion(question);
  }

  function receiveSettings(settings: PageSettings): void {
    greeted = true;
    on.settings(settings);
    closeWhenIdle();
  }

  /** Hands the picture's bytes to the host, or null where the page itself cannot read them. */
  async function supply({ key, ticket, cachedOnly }: Extract<ToPage, { type: 'supply' }>): Promise<void> {
    const reading = open.get(key)?.picture.read?.(cachedOnly, signal);
    const bytes = (await reading?.catch(() => null)) ?? null;
    const message: SupplyMessage = { type: 'supply', ticket, bytes };
    await browser.runtime.sendMessage(message).catch(() => undefined);
  }

  /** The question that a job waits for, or that the background knows by its number. */
  function questionOf(job: number): Question | undefined {
    return open.values().find(({ id, answers }) => id === job || answers.has(job));
  }

  function settle(id: number, description: Description): void {
    const question = questionOf(id);
    if (!question) return;
    const { key } = question.picture;
    open.delete(key);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (isSpoken(description) && !description.panelOnly) kept.set(key, description);
    for (const answer of question.answers.values()) answer(description);
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
    open.clear();
    port?.disconnect();
  });
  send({ type: 'hello' });
  // A page that returns from the back-forward cache has lost its port without hearing of it.
  addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      port = null;
      // The settings may have changed meanwhile.
      greeted = false;
      askAgain();
    },
    { signal },
  );

  function sendQuestion({ id, picture, priority }: Question): void {
    send({ type: 'ask', id, key: picture.key, source: picture.source, priority });
  }

  function raise(question: Question, priority: Priority): void {
    const isMore = priority !== 'rest' && question.priority !== 'person' && question.priority !== priority;
    if (!isMore) return;
    question.priority = priority;
    send({ type: 'raise', id: question.id, priority });
  }

  return {
    get hasRoom() {
      return open.size < MOST_OUT;
    },
    ask(picture, priority, answer) {
      const job = ++lastJob;
      const { key } = picture;
      const told = priority !== 'person' && kept.get(key);
      const question = open.get(key);
      if (told) queueMicrotask(() => answer(told));
      else if (question) {
        question.answers.set(job, answer);
        raise(question, priority);
      } else {
        const asked = { id: job, picture, priority, answers: new Map([[job, answer]]) };
        open.set(key, asked);
        sendQuestion(asked);
      }
      return job;
    },
    raise(job, priority) {
      const question = questionOf(job);
      if (question) raise(question, priority);
    },
    cancel(job) {
      const question = questionOf(job);
      question?.answers.delete(job);
      if (!question || question.answers.size > 0) return;
      open.delete(question.picture.key);
      send({ type: 'cancel', id: question.id });
      closeWhenIdle();
    },
  };
}
