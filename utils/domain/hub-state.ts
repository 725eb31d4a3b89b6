/** Why a file of a model could not be downloaded, or an import failed. Each has a sentence, `hub_fault_…` in public/_locales. */
export const HUB_FAULTS = [
  /** The host cannot be reached, or the connection broke off and did not come back. */
  'unreachable',
  /** It ended early again and again. */
  'ended-early',
  /** 404 or 410. */
  'gone',
  /** 401 or 403: signing in is needed. */
  'forbidden',
  /** Any other status. */
  'server-error',
  /** A web page came in place of the file. */
  'web-page',
  /** The hub sends us to a host that the card does not list. */
  'foreign-host',
  /** Longer or shorter than the card says. */
  'wrong-size',
  /** SHA-256 is not the card's, or not the one that was learnt. */
  'wrong-bytes',
  /** No room on the device, or the browser gives no more. */
  'full',
  /** Something else is writing the same model: a download, or an import in another window. */
  'busy',
  /** What was chosen for import lacks a file. */
  'incomplete-import',
  /** The store cannot be read or written. */
  'store',
] as const;
export type HubFault = (typeof HUB_FAULTS)[number];

/** What is on this device of one variant of a model that can be downloaded. */
export type HubDownload =
  | { at: 'absent' }
  /** Begun and stopped: paused, or cut off by whatever ended the browser. Goes on from here. */
  | { at: 'partial'; bytes: number }
  /** `secondsLeft` is null until the speed is known. */
  | { at: 'downloading'; bytes: number; secondsLeft: number | null }
  /** What came is compared with its SHA-256. */
  | { at: 'verifying'; bytes: number }
  /** Every file is there and verified. `bytes` is exact. */
  | { at: 'ready'; bytes: number }
  /** `bytes` stay for the next try. `file` and `host` say what the fault is about. */
  | { at: 'failed'; fault: HubFault; bytes: number; file: string | null; host: string | null };

/** One variant of a model, by the name of its numbers ("q8"). */
export interface HubModelState {
  id: string;
  dtype: string;
  /** Bytes of all its files: from the card, or exact where they were learnt. */
  total: number;
  download: HubDownload;
  /** SHA-256 by path, of the files whose card has none: as they came at the first download. */
  learnt: Record<string, string>;
}

/** Everything about models from a hub. That downloads are allowed, that a model is here, and that it runs are separate facts. */
export interface HubStatus {
  /** The person allowed downloads. Taking that back stops them and deletes nothing. */
  allowed: boolean;
  models: HubModelState[];
  /** What the browser lends the extension, and how much of it is used. null where it does not say. */
  room: { used: number; quota: number; persisted: boolean } | null;
}
