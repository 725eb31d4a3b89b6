import type { FrameParts } from './commands/frame-parts.ts';
import type { CloserLook } from './picture/closer-look.ts';

/**
 * What a frame's content script hands over to the scripts that are injected later: all run in the extension's isolated
 * world, which the page cannot reach. Only the entry files (index.ts, closer-look.ts, panel.ts) know this object.
 */
export interface Handover extends FrameParts {
  /** From now on what needs a closer look gets it. Gives the one that was there first. */
  lookCloserWith(look: CloserLook): CloserLook;
}

const HANDOVER = Symbol.for('altscribe.hub');
const world = globalThis as { [HANDOVER]?: Handover };

export function handOver(parts: Handover): void {
  world[HANDOVER] = parts;
}

/** Undefined where no content script of ours runs. */
export function takeOver(): Handover | undefined {
  return world[HANDOVER];
}
