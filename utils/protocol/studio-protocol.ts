import type { Description } from '#utils/domain/description.ts';
import type { FailureReason } from '#utils/domain/findings.ts';
import type { FrameReport } from '#utils/domain/candidate-report.ts';
import type { Shown } from './page-protocol.ts';

/** A picture file from the host: as it came, or scaled down for a list. */
export type PictureFile =
  | { ok: true; bytes: ArrayBuffer; mime: string }
  | {
      ok: false;
      message: string;
      /** Left out where nothing answered. */
      reason?: FailureReason;
    };

/** One image of a tab: where the report has it. */
export interface ImageRef {
  tabId: number;
  frameId: number;
  /** Number in the frame's reports. */
  key: number;
}

export interface PageImages {
  /** Null where no content script can run. */
  site: string | null;
  title: string;
  /** True in a private window: nothing that is done there is kept. */
  incognito: boolean;
  frames: (FrameReport & { frameId: number })[];
}

/**
 * How a frame answers a request for a picture: it has handed the bytes to the host, or the host may fetch them. `key`: the page's name
 * for it, whose end may say what of a file shows. `shown`: the size of what the page shows, which tells the picture from a substitute.
 */
export type PictureOffer =
  { by: 'page'; key: string } | { by: 'host'; url: string; shown?: Shown | undefined } | null;

/** A picture that was loaded, as the person is shown it. */
export interface Fetched {
  address: string;
  /** Address of the page it was for; '' for the Studio itself. */
  page: string;
  /** Milliseconds since 1970. */
  at: number;
  by: 'host' | 'host-with-cookies' | 'page';
  outcome: 'loaded' | FailureReason;
}

/** Most characters of a text that a person gives an image: longer ones are not listened to, and storage is small. */
export const LONGEST_EDIT = 2_000;

/** A text that a person gave an image of a site. It wins over every model. */
export interface Edit {
  site: string;
  /** The image's address, or the digest that stands for a very long one. */
  address: string;
  /** '' marks it as decoration; null: the person rejected what was proposed, and nothing is written. */
  text: string | null;
  /** The name of the page's own that the text replaces, where there was one: it does so again the next time. */
  over?: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

export interface PrivacyReport {
  fetched: Fetched[];
  edits: Edit[];
  cacheBytes: number;
  cacheEntries: number;
  /** Of all settings and edits. */
  storedBytes: number;
}

/** The part of the messages that the Studio and the background share. */
export interface StudioProtocol {
  // studio -> background
  /** Stops the work that was asked for with this ticket. The background passes it on to the frame that does it. */
  stopWork(data: { ticket: string }): void;
  /** The picture supplied to the host under `ticket`, drawn where it is a drawing, at most `side` pixels wide and high. */
  suppliedThumbnail(data: { ticket: string; side: number }): PictureFile;
  /**
   * The picture at an address that a person typed, fetched by the host without cookies. At a private address only with
   * `fromCommandLine`: whoever runs commands on this machine may read its network anyway.
   */
  pictureAt(data: { url: string; ticket: string; fromCommandLine?: boolean }): PictureFile;
  /** What a link or button does whose markup tells it; null where it does not. */
  describeControl(data: { markup: string }): Description | null;
  pageImages(data: { tabId: number }): PageImages;
  /** The picture itself, at most `side` pixels wide and high. */
  thumbnail(data: ImageRef & { side: number; ticket: string }): PictureFile;
  /** What would be written; with a model named, what that model says of the picture alone. */
  proposeFor(data: ImageRef & { model: string | null; ticket: string }): Description | null;
  /** Writes a person's text into the page, '' for a decoration, and remembers it. False where the image is gone. */
  placeOn(data: ImageRef & { text: string }): boolean;
  /** Takes our text out of the page and keeps it out, next time too. False where the image is gone. */
  rejectOn(data: ImageRef): boolean;
  /** Forgets what a person decided for the image, and takes it out of the page. False where the image is gone. */
  reconsider(data: ImageRef): boolean;
  privacyReport(): PrivacyReport;
  forgetFetched(): void;
  /** One edit, or all. */
  forgetEdits(data: Pick<Edit, 'site' | 'address'> | null): void;

  // background -> page (one frame, after its panel.js was injected)
  /** Hands the picture of one candidate to the host under `ticket`, or tells where the host may find it. */
  lend(data: { key: number; ticket: string }): PictureOffer;
  /** Writes a text; gives what names the picture on its site, null where the image is gone. */
  place(data: { key: number; text: string }): string | null;
  /** Takes our text back; gives what names the picture on its site, null where the image is gone. */
  withdraw(data: { key: number }): string | null;
}
