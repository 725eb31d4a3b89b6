import type { Client } from '#entrypoints/content/ask/client.ts';
import type { MenuTargets } from '#entrypoints/content/events/menu-target.ts';
import type { FramePictures } from '#entrypoints/content/life/frame-pictures.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';

/** The parts of a frame's content script that a person's commands are built on. */
export interface FrameParts {
  client: Client;
  pictures: FramePictures;
  menu: MenuTargets;
  settings(): PageSettings;
  /** Aborts when the content script ends. */
  signal: AbortSignal;
}
