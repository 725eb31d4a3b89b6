/**
 * Stands in for WXT's content script context (see wxt.config.ts). WXT's announces itself by an event on the
 * document and a window message; a page could hear those and learn that the extension is there, or send
 * them and stop it. The scripts of one extension share an isolated world, so a symbol there is enough.
 */
const RUNNING = Symbol.for('altscribe.content');

const world = globalThis as { [RUNNING]?: AbortController };

/** Aborted when a newer content script takes over, or when this one lost its extension. */
export class ContentScriptContext extends AbortController {
  constructor() {
    super();
    world[RUNNING]?.abort();
    world[RUNNING] = this;
  }
}
