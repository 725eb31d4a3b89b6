import type { FrameParts } from './commands/frame-parts.ts';
import type { SvgSerialiser } from './picture/read-picture.ts';

/**
 * What a frame's content script hands over to panel.js, which is injected later: both run in the extension's
 * isolated world, which the page cannot reach. Only the two entry files, index.ts and panel.ts, know this object.
 */
export interface Handover extends FrameParts {
  /** From now on inline drawings can be read. */
  serialiseWith(serialise: SvgSerialiser): void;
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
