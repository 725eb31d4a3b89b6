import { browser } from 'wxt/browser';

/** What the host lives in: an offscreen document, or in Firefox the background itself. */
export interface HostFrame {
  isOpen(): Promise<boolean>;
  /** Only called while it is not open. Resolves once the host listens. */
  open(): Promise<void>;
}

const PAGE = '/offscreen.html';

/** It closes by itself when the host is idle. */
export const offscreenDocument: HostFrame = {
  isOpen: () => browser.offscreen.hasDocument(),
  open: () =>
    browser.offscreen.createDocument({
      url: PAGE,
      reasons: [browser.offscreen.Reason.WORKERS],
      justification: 'Runs the models that describe pictures, in a worker with threads.',
    }),
};

/** Is open for as long as it runs, since it starts the host when it starts itself. */
const background: HostFrame = { isOpen: async () => true, open: async () => undefined };

/** Firefox has no offscreen documents, and needs none: its background has a document and may start workers. */
export const hostFrame: HostFrame = import.meta.env.FIREFOX ? background : offscreenDocument;
