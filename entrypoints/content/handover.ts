import type { PageSettings } from '#utils/settings/page-settings.ts';
import type { Client } from './ask/client.ts';
import type { MenuTargets } from './events/menu-target.ts';
import type { Pictures } from './pictures.ts';

/**
 * What a frame's content script shares with panel.js, which is injected later: both run in the extension's
 * isolated world, which the page cannot reach.
 */
export interface Hub {
  client: Client;
  pictures: Pictures;
  menu: MenuTargets;
  settings(): PageSettings;
  signal: AbortSignal;
  /** An inline drawing as a file; there once panel.js is. */
  serialiseSvg?: (svg: SVGSVGElement) => string;
}

const HUB = Symbol.for('altscribe.hub');
const world = globalThis as { [HUB]?: Hub };

export function openHub(hub: Hub): void {
  world[HUB] = hub;
}

/** Undefined where no content script of ours runs. */
export function findHub(): Hub | undefined {
  return world[HUB];
}
