import type { CardSet } from '#models/catalog/card-set.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { Failure, Findings } from '#utils/domain/findings.ts';

/** A picture for the worker: a file that it decodes, or pixels where only a document could draw it (SVG). */
export type WorkerPicture =
  { type: 'file'; bytes: ArrayBuffer; mime: string } | ({ type: 'pixels' } & Pixels);

export interface WorkerJob {
  picture: WorkerPicture;
  /** Identifies the picture, so that another captioner need not encode it again; null where it has to. */
  pictureId: string | null;
  cards: CardSet;
  decoding: Partial<DecodingOptions>;
  /** Caption it whatever it is. */
  raw: boolean;
}

export type ToWorker =
  /** First of all: where the package lies. A worker has no `chrome` to ask. */
  | { type: 'start'; base: string; threads: number | null }
  /** `idle`: milliseconds without use after which a model is released. */
  | { type: 'describe'; id: number; job: WorkerJob; idle: number }
  | { type: 'cancel'; id: number };

export type FromWorker =
  /** `loaded`: ids of the models, and of the parts that they share, that hold memory now. */
  | { type: 'describe-done'; id: number; findings: Findings; loaded: string[] }
  | { type: 'describe-failed'; id: number; failure: Failure }
  /** Models were released between two jobs. `loaded`: what is left. */
  | { type: 'released'; loaded: string[] };
