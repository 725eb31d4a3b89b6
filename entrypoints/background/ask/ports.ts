import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import { log } from '#utils/log/log.ts';
import type { FailedAnswer } from '#utils/protocol/host-contract.ts';
import { PORT_NAME, type AskMessage, type Priority, type ToPage } from '#utils/protocol/page-protocol.ts';
import { SMALLEST_SIDE } from '#utils/settings/page-settings.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { settingsFor } from '#entrypoints/background/settings/tell-pages.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';
import { wordAnswer } from '#entrypoints/background/word/word-answer.ts';
import { answerQuestion } from './answer-question.ts';
import { askingFrame, type AskingFrame } from './asking-frame.ts';
import { createExaminer } from './examiner.ts';
import { returnKeptWords } from './kept-words.ts';
import { fromPage } from './from-page.ts';
import type { OpenQuestion } from './open-question.ts';

/** Questions one frame may have open; the content script never has so many. */
const MOST_OPEN = 256;

/**
 * Serves the ports on which frames wait for their pictures. Closing one cancels what it asked.
 * @param onSpoken a picture of that tab has got a text
 */
export function servePorts(broker: Broker, onSpoken: (tabId: number) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const frame = port.name === PORT_NAME ? askingFrame(port.sender) : null;
    if (frame) servePort(port, frame, broker, onSpoken);
    else port.postMessage(SWITCHED_OFF);
  });
}

function servePort(
  port: Browser.runtime.Port,
  frame: AskingFrame,
  broker: Broker,
  onSpoken: (tabId: number) => void,
): void {
  const calls = createRunningCalls<number>();
  const questions = new Map<number, OpenQuestion>();
  let connected = true;
  const post = (message: ToPage) => {
    if (connected) port.postMessage(message);
  };
  const examine = createExaminer(frame, broker, (key, ticket, road) =>
    post({ type: 'supply', key, ticket, road }),
  );

  port.onMessage.addListener((message: unknown) => {
    const { success, output } = v.safeParse(fromPage, message);
    if (!success) {
      port.disconnect();
      return close();
    }
    if (output.type === 'hello') return void greet();
    if (output.type === 'ask') return void answer(output);
    if (output.type === 'raise') return raise(output.id, output.priority);
    return calls.cancel(output.id);
  });
  port.onDisconnect.addListener(close);

  function close(): void {
    connected = false;
    calls.cancelAll();
  }

  async function greet(): Promise<void> {
    const settings = await settingsFor(frame.page);
    post({ type: 'settings', settings });
    await returnKeptWords(frame, settings.mode);
  }

  function raise(id: number, priority: Priority): void {
    const question = questions.get(id);
    if (!question) return;
    question.priority = priority;
    broker.reconsider(question.share);
  }

  async function answer(ask: AskMessage): Promise<void> {
    const { id, priority } = ask;
    if (questions.has(id)) return;
    if (questions.size >= MOST_OPEN) {
      return post({ type: 'answer', id, description: await wordFailedAnswer(TOO_MANY) });
    }
    await calls.run(id, async (signal) => {
      const question: OpenQuestion = { ask, signal, priority, share: '' };
      questions.set(id, question);
      const description = await answerQuestion(question, frame, examine).catch(wordError);
      questions.delete(id);
      if (signal.aborted) return;
      if (!isSpoken(description)) return post({ type: 'answer', id, description });
      post({ type: 'answer', id, description: { ...description, at: Date.now() } });
      onSpoken(frame.tabId);
    });
  }
}

/** A mistake of the extension's own must not leave the image waiting for ever. */
function wordError(error: unknown): Promise<Description> {
  log.error('A picture could not be described', error);
  return wordFailedAnswer({ ok: false, failure: toFailure(error) });
}

async function wordFailedAnswer(answer: FailedAnswer): Promise<Description> {
  return wordAnswer(answer, performance.now(), await currentStyle());
}

/** To frames of pages that belong to no site, such as about:blank: without an answer they would ask again. */
const SWITCHED_OFF: ToPage = {
  type: 'settings',
  settings: { mode: 'off', smallestSide: SMALLEST_SIDE, junkAlt: true },
};

const TOO_MANY: FailedAnswer = {
  ok: false,
  failure: { reason: 'busy', message: 'One frame asks for too many pictures at once.', retry: true },
};
