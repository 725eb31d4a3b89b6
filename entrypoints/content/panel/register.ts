import { announce } from './announce';
import { PANEL, type PanelApi } from './contract';
import { openPanel } from './open';

/** Leaves the panel where the content script finds it. Injected again, it keeps the first: a panel may be open. */
export function registerPanel(): void {
  const world = globalThis as { [PANEL]?: PanelApi };
  world[PANEL] ??= { open: openPanel, announce };
}
