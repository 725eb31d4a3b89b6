import type { Description } from '#utils/domain/description.ts';
import type { PageContext } from './page-context.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';

/**
 * What the content script sends and receives itself. These few messages do without the library that carries all others
 * (messages.ts), which would be an eighth of a script that every page has to load.
 */

/** Name of the port that a frame holds while it has something to ask. */
export const PORT_NAME = 'pictures';

/** Asked for by a person, seen in the viewport, or neither: in this order. */
export const PRIORITIES = ['person', 'viewport', 'rest'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How the keys of inline drawings begin. */
export const DRAWING = 'svg:';

/** A question about one picture. Ids are the frame's own and mean nothing elsewhere. */
export interface AskMessage {
  type: 'ask';
  id: number;
  /** Equal keys on one site are one piece of work. An address, or a short stand-in for a long one. */
  key: string;
  /** Who fetches: the host this address, or the page (told to supply it when its turn comes). */
  source: { by: 'host'; url: string } | { by: 'page' };
  priority: Priority;
  /** What the page says around this one element: the words are made for it alone, the work is shared. */
  context?: PageContext | undefined;
}

/** Over the port, from a frame to the background. */
export type FromPage =
  | { type: 'hello' }
  | AskMessage
  | { type: 'raise'; id: number; priority: Priority }
  | { type: 'cancel'; id: number };

/** Over the port, from the background to a frame. */
export type ToPage =
  | SettingsMessage
  /**
   * The turn of the picture `key` has come: hand its bytes to the host under `ticket`. With `cachedOnly`, only those
   * that the browser has already, without a request.
   */
  | { type: 'supply'; key: string; ticket: string; cachedOnly: boolean }
  | { type: 'answer'; id: number; description: Description };

/** How the frame should behave: the answer to `hello`, and sent to every frame when a setting changes. */
export interface SettingsMessage {
  type: 'settings';
  settings: PageSettings;
}

/** A single message from a frame to the background: it needs closer-look.js. It is answered when that is there, or cannot be. */
export const LOOK_CLOSER = { type: 'look-closer' };

/** A single message from a frame, or a page of the extension, straight to the host: bytes do not pass through the background. */
export interface SupplyMessage {
  type: 'supply';
  ticket: string;
  /** Null where the page could not read its own picture. */
  supplied: Supplied | null;
}

/** A picture as its page read it. */
export interface Supplied {
  bytes: ArrayBuffer;
  /** False where the server asked that nothing be stored. */
  keep: boolean;
}
