import type { Description } from './description';

/** Name of the port that a frame holds while pictures of its wait. */
export const PORT_NAME = 'pictures';

/** Asked for by a person, seen in the viewport, or neither: in this order. */
export const PRIORITIES = ['person', 'viewport', 'rest'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a frame tells the broker. Ids are the frame's own and mean nothing elsewhere. */
export type FromPage =
  | {
      type: 'ask';
      id: number;
      /** Equal keys on one site are one piece of work. An address, or a short stand-in for a long one. */
      key: string;
      /** Who fetches: the host this address, or the page (told to supply it when its turn comes). */
      source: { by: 'host'; url: string } | { by: 'page' };
      priority: Priority;
    }
  | { type: 'raise'; id: number; priority: Priority }
  | { type: 'cancel'; id: number };

/** What the broker tells a frame. */
export type ToPage =
  /** The turn of the picture `key` has come: hand its bytes to the host under `ticket`. */
  { type: 'supply'; key: string; ticket: string } | { type: 'answer'; id: number; description: Description };
