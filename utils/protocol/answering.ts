/**
 * Where panel.js says, in the extension's isolated world of a frame, that it answers. A registered symbol, so that a
 * function that is injected alone finds it too.
 */
export const ANSWERING = Symbol.for('altscribe.answering');

export interface Answering {
  [ANSWERING]?: {
    /** Of the content script that it belongs to: an updated extension has another. */
    signal: AbortSignal;
    /** Once it has its words and answers. */
    ready: Promise<void>;
  };
}
