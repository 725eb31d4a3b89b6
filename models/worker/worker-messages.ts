import type { CardSet } from '#models/catalog/card-set.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { ToRead, Words } from '#models/examine/words.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { Failure, Findings } from '#utils/domain/findings.ts';

export interface WorkerJob {
  picture: WorkerPicture;
  /** Identifies the picture, so that another captioner need not encode it again; null where it has to. */
  pictureId: string | null;
  cards: CardSet;
  decoding: Partial<DecodingOptions>;
  /** Caption it whatever it is. */
  raw: boolean;
}

/** A picture that was looked at and has to be read. */
export interface ReadJob {
  pixels: Pixels;
  toRead: ToRead;
  card: ReaderCard;
}

/** What a worker is given to do: to look at a picture, or to read it. */
export type WorkerTask = { type: 'describe'; job: WorkerJob } | { type: 'read'; job: ReadJob };

export type ToWorker =
  /** First of all: where the package lies. A worker has no `chrome` to ask. */
  | { type: 'start'; base: string; threads: number | null }
  /** A picture is about to come: begin to load these. */
  | { type: 'warm'; files: ModelFile[] }
  /** `idle`: milliseconds without use after which a model is released. */
  | (WorkerTask & { id: number; idle: number })
  | { type: 'cancel'; id: number };

/** What a worker gives back. `toRead`: what is still to be read, by whoever reads. */
export type WorkerResult =
  | { type: 'describe-done'; findings: Findings; toRead: Omit<ReadJob, 'card'> | null }
  | { type: 'read-done'; words: Words };

export type FromWorker =
  /** `loaded`: ids of the models, and of the parts that they share, that hold memory now. */
  | (WorkerResult & { id: number; loaded: string[] })
  | { type: 'describe-failed'; id: number; failure: Failure }
  /** Models were released between two jobs. `loaded`: what is left. */
  | { type: 'released'; loaded: string[] };
