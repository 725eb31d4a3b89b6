import { whenAborted } from '#utils/async/when-aborted.ts';
import { browser } from 'wxt/browser';
import type { Description } from '#utils/domain/description.ts';
import type { AskMessage, Priority, SettingsMessage, ToPage } from '#utils/protocol/page-protocol.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import type { PagePicture } from '#entrypoints/content/picture/picture.ts';
import type { readPicture } from '#entrypoints/content/picture/read-picture.ts';
import { createConnection, HELLO } from './connection.ts';
import { sendToHost } from './send-to-host.ts';

/** Pictures a frame has out at once. The rest waits in the page, which is the durable queue. */
export const MOST_OUT = 32;

interface SentQuestion {
  picture: PagePicture;
  priority: Priority;
  onAnswer: (answer: Description) => void;
  /** Ends the page's own reading of the picture. */
  stop: AbortController;
}

export interface Client {
  /** True while another automatic question may be sent. */
  hasRoom(): boolean;
  /** True while a person's question may go before those that wait. */
  hasUrgentRoom(): boolean;
  /** Asks for a description; the answer comes once, unless the question is cancelled. Gives its number. */
  ask(picture: PagePicture, priority: Priority, onAnswer: (answer: Description) => void): number;
  raise(job: number, priority: Priority): void;
  cancel(job: number): void;
}

export interface ClientEvents {
  settings(settings: PageSettings): void;
  /** Reads a picture in the page's own right. */
  read: typeof readPicture;
  /** The extension itself has gone: it was updated, switched off or removed. */
  orphaned(): void;
}

/**
 * The page's end of the port. A port is held only while something is asked; when it drops, everything unanswered
 * is asked again over the next one. First of all it asks for the settings.
 */
export function createClient(on: ClientEvents, signal: AbortSignal): Client {
  let hasSettings = false;
  const questions = new Map<number, SentQuestion>();
  let lastJob = 0;
  const isNeeded = () => !hasSettings || questions.size > 0;
  const returned = () => (hasSettings = false);
  const { orphaned } = on;
  const connection = createConnection({ opened, received, isNeeded, returned, orphaned }, signal);

  function opened(): void {
    if (!hasSettings) connection.send(HELLO);
    questions.forEach(send);
  }

  function received(message: ToPage): void {
    if (message.type === 'settings') {
      hasSettings = true;
      on.settings(message.settings);
      closeWhenIdle();
    } else if (message.type === 'supply') void supply(message);
    else settle(message.id, message.description);
  }

  function closeWhenIdle(): void {
    if (!isNeeded()) connection.close();
  }

  async function supply({ key, ticket, road }: Extract<ToPage, { type: 'supply' }>): Promise<void> {
    const question = questions.values().find(({ picture }) => picture.key === key);
    const reading = question && on.read(question.picture, road, question.stop.signal);
    await sendToHost(ticket, (await reading?.catch(() => null)) ?? null);
  }

  function settle(id: number, description: Description): void {
    const question = questions.get(id);
    if (!question) return;
    if (leaveToHost(question.picture, description)) return send(question, id);
    questions.delete(id);
    // Where the answer is that it took too long, the page is still reading.
    question.stop.abort();
    question.onAnswer(description);
    closeWhenIdle();
  }

  function send({ picture, priority }: SentQuestion, id: number): void {
    connection.send(questionOf(picture, priority, id));
  }

  function cancel(id: number): void {
    questions.get(id)?.stop.abort();
    if (!questions.delete(id)) return;
    connection.sendIfOpen({ type: 'cancel', id });
    closeWhenIdle();
  }

  listenForSettings((settings) => on.settings(settings), signal);
  whenAborted(signal, () => {
    questions.forEach((_, id) => cancel(id));
    connection.close();
  });
  connection.send(HELLO);

  return {
    hasRoom: () => questions.size < MOST_OUT,
    hasUrgentRoom: () => questions.size < 2 * MOST_OUT,
    ask(picture, priority, onAnswer) {
      const question = { picture, priority, onAnswer, stop: new AbortController() };
      questions.set(++lastJob, question);
      send(question, lastJob);
      return lastJob;
    },
    raise(id, priority) {
      const question = questions.get(id);
      if (!question || question.priority === priority) return;
      question.priority = priority;
      connection.sendIfOpen({ type: 'raise', id, priority });
    },
    cancel,
  };
}

function questionOf(
  { key, source, context, element }: PagePicture,
  priority: Priority,
  id: number,
): AskMessage {
  const { naturalWidth, naturalHeight } = (element ?? {}) as Partial<HTMLImageElement>;
  return { type: 'ask', id, key, source, priority, context, shown: [naturalWidth, naturalHeight] };
}

/** Where the page could not read its picture, the host can try. True the one time that it has to. */
function leaveToHost(picture: PagePicture, answer: Description): boolean {
  const { address } = picture;
  if (!address || answer.state !== 'failed' || answer.reason !== 'network') return false;
  picture.source = { by: 'host', url: address };
  delete picture.address;
  return true;
}

/** Hears of changed settings. Only the extension can send messages to a content script: its word is enough. */
function listenForSettings(changed: (settings: PageSettings) => void, signal: AbortSignal): void {
  const listener = (message: Partial<SettingsMessage>) => {
    if (message.settings) changed(message.settings);
  };
  browser.runtime.onMessage.addListener(listener);
  whenAborted(signal, () => browser.runtime.onMessage.removeListener(listener));
}
