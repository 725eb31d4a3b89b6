import type { AskingFrame } from '#entrypoints/background/ask/asking-frame.ts';
import type { OpenQuestion } from '#entrypoints/background/ask/open-question.ts';
import type { AskMessage } from '#utils/protocol/page-protocol.ts';

const ADDRESS = 'https://news.example/a.jpg';

/** A frame of a public page. */
export function frameWith(change: Partial<AskingFrame> = {}): AskingFrame {
  return {
    tabId: 1,
    frameId: 0,
    page: 'https://news.example/today',
    address: 'https://news.example/today',
    connection: 'connection',
    document: 'document',
    site: 'news.example',
    keep: true,
    privatePage: false,
    hidden: false,
    webmail: false,
    ...change,
  };
}

/** A question about a picture that the host may fetch. */
export function questionWith(change: Partial<AskMessage> = {}): OpenQuestion {
  const source = { by: 'host', url: ADDRESS } as const;
  const ask: AskMessage = { type: 'ask', id: 1, key: ADDRESS, source, priority: 'rest', ...change };
  return { ask, signal: new AbortController().signal, priority: ask.priority, share: '' };
}
