import type { CardSet } from '#models/catalog/card-set.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { ForeignCaption } from '#models/experts/caption/check-caption.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { ToRead, Words } from '#models/examine/words.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { CaptionFinding, Failure, Findings, ObjectFinding } from '#utils/domain/findings.ts';

export interface WorkerJob {
  picture: WorkerPicture;
  /** Identifies the picture, so that another captioner need not encode it again; null where it has to. */
  pictureId: string | null;
  cards: CardSet;
  decoding: Partial<DecodingOptions>;
  /** Caption it whatever it is. */
  raw: boolean;
  /** Another model writes the caption. */
  captionElsewhere?: boolean | undefined;
}

/** A picture that was looked at, and the caption that another model wrote about it. */
export interface CheckJob extends Pick<WorkerJob, 'picture' | 'pictureId' | 'cards'> {
  caption: ForeignCaption;
  objects: ObjectFinding[];
}

/** A picture that was looked at and has to be read. */
export interface ReadJob {
  pixels: Pixels;
  toRead: ToRead;
  card: ReaderCard;
}

/** What a worker is given to do: to look at a picture, to read it, or to hold a caption against it. */
export type WorkerTask =
  { type: 'describe'; job: WorkerJob } | { type: 'read'; job: ReadJob } | { type: 'check'; job: CheckJob };

export type ToWorker =
  /** First of all: where the package lies. A worker has no `chrome` to ask. */
  | { type: 'start'; base: string; threads: number | null }
  /** A picture is about to come: begin to load these. */
  | { type: 'warm'; files: ModelFile[] }
  /** `idle`: milliseconds without use after which a model is released. */
  | (WorkerTask & { id: number; idle: number })
  | { type: 'cancel'; id: number };

/** What a worker gives back. `toRead`: what is still to be read, by whoever reads. `toCaption`: the same of a caption. */
export type WorkerResult =
  | { type: 'describe-done'; findings: Findings; toRead: Omit<ReadJob, 'card'> | null; toCaption?: boolean }
  | { type: 'check-done'; caption: CaptionFinding }
  | { type: 'read-done'; words: Words };

export type FromWorker =
  /** `loaded`: ids of the models, and of the parts that they share, that hold memory now. */
  | (WorkerResult & { id: number; loaded: string[] })
  | { type: 'describe-failed'; id: number; failure: Failure }
  /** Models were released between two jobs. `loaded`: what is left. */
  | { type: 'released'; loaded: string[] };
