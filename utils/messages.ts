import { defineExtensionMessaging } from '@webext-core/messaging';
import type { HostAnswer, HostRequest, HostStatus, PictureSource } from '@/models/host/contract';
import type { Description } from './description';
import type { Choices, Mode } from './settings';

/**
 * Every message between the extension's own contexts, but for those of the content script (page-protocol.ts).
 */
interface Protocol {
  // studio -> background
  /** Describes bytes that were, or will be, supplied to the host under `ticket`. Extension pages only. */
  describeSupplied(data: SuppliedRequest): SuppliedAnswer;
  /** Makes sure that the host listens, so that bytes can be supplied. */
  openHost(): void;

  // background -> page (one frame, after its panel.js was injected)
  /** The context menu's command: describe what the last trusted right-click was on. */
  describeTarget(): void;
  /**
   * The keyboard command: describe the current image. True where this frame took it on: the one that has the
   * focus, or, with `force`, any that has an image.
   */
  describeCurrent(data: { force: boolean }): boolean;
  /** Says something to a screen reader because a person asked for what it is about. */
  announce(data: { text: string }): void;
  /** Describes every image that lacks text, whatever the mode. Gives how many were asked for. */
  describeAll(): number;
  /** Waits for the answers to the last `describeAll`. Gives how many images got a text. */
  describeAllEnd(): number;
  /** Takes back everything we wrote. Gives how many were undone. */
  undoAll(): number;
  report(): FrameReport;
  /** Describes one candidate of the report without writing anything. */
  propose(data: { key: number }): Description | null;

  // popup -> background
  tabStatus(data: { tabId: number }): TabStatus;
  setMode(data: { site: string | null; mode: Mode | null }): void;
  setModel(data: { id: string }): void;
  setChoice(data: { name: keyof Choices; on: boolean }): void;
  describePage(data: { tabId: number }): number;
  undoPage(data: { tabId: number }): number;
  freeMemory(): void;
  forgetDescriptions(): void;

  // background -> host
  hostDescribe(data: { id: string; request: HostRequestByTicket }): HostAnswer;
  hostCancel(data: { id: string }): void;
  /** Cancels what is fetched by address; bytes that pages supply are not concerned. */
  hostStopFetches(): void;
  hostFree(): void;
  hostStatus(): HostStatus;
  hostForget(data: { site: string | null }): void;
}

/** A host request as it travels: bytes come separately, straight from the page, under a ticket. */
export type HostRequestByTicket = Omit<HostRequest, 'source'> & {
  source: Extract<PictureSource, { type: 'url' }> | { type: 'ticket'; ticket: string };
};

export interface SuppliedRequest {
  ticket: string;
  model: string | null;
  raw: boolean;
  decoding?: HostRequest['decoding'];
}

export interface SuppliedAnswer {
  description: Description;
  /** The engine's own answer, for pages that show more than the words. */
  answer: HostAnswer;
}

/** One candidate of a frame, as the popup, the studio and `scan` show it. */
export interface CandidateReport {
  key: number;
  /** A selector that finds the element again; ` >>> ` enters a shadow root. */
  selector: string;
  verdict: 'needs-alt' | 'ok' | 'decorative' | 'inapplicable';
  /** Why: a key of `reason_*` in `_locales`. */
  reason: string;
  /** What became of it in its life, and why it is not described where it is not. */
  state: string;
  skipped: string | null;
  /** The accessible name the page gave, if any. */
  name: string;
  /** What we wrote, if anything. */
  written: string | null;
  description: Description | null;
  src: string;
}

export interface FrameReport {
  url: string;
  candidates: CandidateReport[];
}

export interface TabStatus {
  /** Null where no content script can run (browser pages, the web store). */
  site: string | null;
  mode: Mode;
  /** The site's own choice, null where it follows the default. */
  siteMode: Mode | null;
  defaultMode: Mode;
  model: string;
  choices: Choices;
  frames: FrameReport[];
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
