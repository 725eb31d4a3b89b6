import { browser, type Browser } from 'wxt/browser';
import { PORT_NAME, type FromPage, type ToPage } from '#utils/protocol/page-protocol.ts';
import { hear, listening } from '#entrypoints/content/events/listening.ts';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 8_000;

/** Asks for the settings. */
export const HELLO: FromPage = { type: 'hello' };

export interface Connection {
  /** Sends over the port. Where there is none it opens one, and `opened` has to send whatever is to be said. */
  send(message: FromPage): void;
  /** Sends where a port is open: without one, the background knows nothing that would have to be taken back. */
  sendIfOpen(message: FromPage): void;
  close(): void;
}

export interface ConnectionEvents {
  opened(): void;
  received(message: ToPage): void;
  /** True while something waits for an answer, so that a port that dropped has to be opened again. */
  isNeeded(): boolean;
  /** The page is shown again, perhaps long after: whatever was learned may be out of date. */
  returned(): void;
  /** The extension itself has gone: it was updated, switched off or removed. */
  orphaned(): void;
}

/** A port that opens again when it drops (the service worker died), ever more slowly, for as long as it is needed. */
export function createConnection(on: ConnectionEvents, signal: AbortSignal): Connection {
  let port: Browser.runtime.Port | null = null;
  let retryMs = FIRST_RETRY_MS;

  function send(message: FromPage): void {
    if (signal.aborted) return;
    try {
      if (port) port.postMessage(message);
      else open();
    } catch {
      checkOrphaned();
    }
  }

  function open(): void {
    const opened = browser.runtime.connect({ name: PORT_NAME });
    port = opened;
    opened.onMessage.addListener((message: ToPage) => {
      retryMs = FIRST_RETRY_MS;
      on.received(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      checkOrphaned();
      setTimeout(reopen, retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    });
    on.opened();
  }

  function reopen(): void {
    if (!port && on.isNeeded()) send(HELLO);
  }

  function close(): void {
    port?.disconnect();
    port = null;
  }

  function checkOrphaned(): void {
    if (!browser.runtime?.id) on.orphaned();
  }

  // A page that returns from the back-forward cache has lost its port without hearing of it, and perhaps
  // a change of the settings.
  const pageShown = (event: PageTransitionEvent) => {
    if (!event.isTrusted || !event.persisted) return;
    close();
    on.returned();
    reopen();
  };
  listening(() => {
    // Without a port nothing tells that the extension has gone: a person who comes back finds out first.
    hear(window, 'focus', checkOrphaned, signal, false);
    hear(document, 'visibilitychange', checkOrphaned, signal);
    hear(window, 'pageshow', pageShown, signal);
  });

  return {
    send,
    sendIfOpen: (message) => port && send(message),
    close,
  };
}
