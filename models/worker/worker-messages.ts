import type { Card } from '#models/catalog/caption-card.ts';
import type { RankerCard } from '#models/catalog/ranker-card.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { RouterCard } from '#models/catalog/router-card.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { DecodingOptions } from '#utils/protocol/host-contract.ts';
import type { Failure, Findings } from '#utils/domain/findings.ts';

/** A picture for the worker: a file that it decodes, or pixels where only a document could draw it (SVG). */
export type WorkerPicture =
  { type: 'file'; bytes: ArrayBuffer; mime: string } | ({ type: 'pixels' } & Pixels);

export interface Job {
  picture: WorkerPicture;
  /** Tells the picture from every other, so that the next model need not encode it again; null where it must. */
  pictureId: string | null;
  card: Card;
  router: RouterCard;
  reader: ReaderCard;
  ranker: RankerCard | null;
  decoding: Partial<DecodingOptions>;
  raw: boolean;
}

export type ToWorker =
  /** First of all: where the package lies. A worker has no `chrome` to ask. */
  | { type: 'start'; base: string; threads: number | null }
  /** `idle`: milliseconds without use after which a model goes. */
  | { type: 'describe'; id: number; job: Job; idle: number }
  | { type: 'cancel'; id: number };

export type FromWorker =
  /** `loaded`: ids of the models, and of the parts that they share, that hold memory now. */
  | { type: 'describe-done'; id: number; findings: Findings; loaded: string[] }
  | { type: 'describe-failed'; id: number; failure: Failure }
  /** Models went between two jobs: those that are left. */
  | { type: 'released'; loaded: string[] };
