import type { Description } from '#utils/domain/description.ts';
import type { PageContext } from './page-context.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';

/**
 * What the content script sends and receives itself. These few messages do without the library that carries all others
 * (messages.ts), which would be an eighth of a script that every page has to load.
 */

/** Name of the port that a frame holds while it has something to ask. */
export const PORT_NAME = 'pictures';

/** Asked for by a person, in view, or neither: in this order. */
export const PRIORITIES = ['person', 'viewport', 'rest'] as const;
export type Priority = (typeof PRIORITIES)[number];
/** How urgent a picture is by its place alone. */
export type Place = Exclude<Priority, 'person'>;

/** Natural width and height of a loaded image; undefined for elements that do not tell. */
export type Shown = [width?: number | null | undefined, height?: number | null | undefined];

/**
 * How a page reads a picture: by the road on which the page itself may read it; the same without any request; or, from
 * another origin, by a request of the page's own that its host must allow (CORS), without cookies.
 */
export const ROADS = ['own', 'cached', 'cors'] as const;
export type Road = (typeof ROADS)[number];

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
  /** Width and height of the picture that the element has loaded, in its own pixels; 0 where it could not load it. */
  shown?: Shown | undefined;
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
   * The turn of the picture `key` has come: hand its bytes to the host under `ticket`.
   */
  | { type: 'supply'; key: string; ticket: string; road: Road }
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
  /** Null where the page could not read its own picture, and an address is left to try. */
  supplied: Supplied | PageRefusal | null;
}

/** A picture as its page read it. */
export interface Supplied {
  bytes: ArrayBuffer;
  /** False where the server asked that nothing be stored. */
  keep: boolean;
  /** What the server states as its type, which may name the encoding of a text, as SVG is. */
  type?: string | null;
}

/** Why a page cannot hand over what it shows. */
export const PAGE_REFUSALS = ['gone', 'foreign-parts'] as const;
export type PageRefusal = (typeof PAGE_REFUSALS)[number];
