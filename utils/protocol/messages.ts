import { defineExtensionMessaging } from '@webext-core/messaging';
import type {
  HostSettings,
  HostAnswer,
  HostRequest,
  HostStatus,
  PictureAnswer,
  PictureRequest,
  PictureSource,
  WriteAnswer,
  WriteRequest,
} from './host-contract.ts';
import type { ModelsHere, MoreAbilities, MoreAnswer, MoreRequest, MoreSoFar } from './more-protocol.ts';
import type { FrameReport } from '#utils/domain/candidate-report.ts';
import type { FrameImages, ImagesAround } from './frame-images.ts';
import type { Description } from '#utils/domain/description.ts';
import type { MessageCatalog } from '#utils/language/i18n.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import type { SettingKey, Settings } from '#utils/settings/settings.ts';
import type { KeptWording, PanelDecision, TakenOn } from './panel-decision.ts';
import type { Priority } from './page-protocol.ts';
import type { HubProtocol } from './hub-protocol.ts';
import type { PictureOffer, StudioProtocol } from './studio-protocol.ts';

/**
 * Every message between the extension's own contexts, but for those of the content script (page-protocol.ts).
 */
export interface Protocol extends StudioProtocol, HubProtocol {
  // studio -> background
  /** Describes bytes that were, or will be, supplied to the host under `ticket`. Extension pages only. */
  describeSupplied(data: SuppliedRequest): SuppliedAnswer;
  /** Makes sure that the host listens, so that bytes can be supplied. */
  openHost(): void;

  // page or studio -> background
  /**
   * More about a picture than its description. The Studio supplies it under `ticket`; a panel is asked for it (`lendShown`).
   * Where a large model writes, the text comes by `moreText` as it grows.
   */
  more(data: MoreRequest): MoreAnswer;
  /** Ends the work on `more`: what was written by then is the answer. */
  stopMore(data: { ticket: string }): void;
  /** The model that describes, and those that were downloaded. Extension pages only. */
  modelsHere(): ModelsHere;
  /** What can be asked for, with the models that are there now. */
  abilities(): MoreAbilities;

  // background -> page or studio
  /** Says who writes it, too: to whoever stops a text, no other answer may come. */
  moreText(data: MoreSoFar & { ticket: string }): void;
  /** Hand over the picture that the panel is open for, under `ticket`. */
  lendShown(data: { ticket: string }): PictureOffer;

  // page -> background
  /** What panel.js says, in the language that the person has chosen by now. */
  words(): PanelWords;
  /**
   * Remembers what a person decided in the panel. False where it holds for the page only: in a private window.
   * Throws for any image but the one that the person opened the panel for.
   */
  decide(data: PanelDecision): boolean;
  /** The words to be put back into the frame that asks. */
  keptWords(): KeptWording[];
  /** The person pressed Escape in this frame: a panel in another frame of the tab closes. */
  escaped(): void;

  // background -> page (one frame, after its panel.js was injected)
  /**
   * The context menu's command: describe what the last trusted right-click was on. Gives what names the picture that a
   * panel was opened for; null where none was.
   */
  describeTarget(): string | null;
  /**
   * The keyboard command: describe the current image. The frame that has the focus takes it on, or, with `force`, any
   * that has an image.
   */
  describeCurrent(data: { force: boolean }): TakenOn;
  /** How many images the frame has, and where it stands in the page. */
  countImages(): FrameImages;
  /** After `describeCurrent`: what the frame needs to say which image of the whole page it was. */
  imagesAround(data: ImagesAround): void;
  /** Closes the panel, if one is open, and leaves the focus where it is. */
  closePanel(): void;
  /** Says something to a screen reader because a person asked for what it is about. */
  announce(data: { text: string }): void;
  /** Describes every image that lacks text, whatever the mode, and those marked as decoration where wanted. Gives how many were asked for. */
  describeAll(data: { decorative: boolean }): number;
  /** Waits for the answers to the last `describeAll`. */
  describeAllEnd(): void;
  /** Gives up what waits for its text. What is written stays. */
  stopAll(): void;
  /** Takes back everything we wrote. Gives how many were undone. */
  undoAll(): number;
  report(): FrameReport;
  /** Describes one candidate of the report without writing anything. Null where that was stopped. */
  propose(data: { key: number; ticket: string }): Description | null;

  // popup -> background
  tabStatus(data: { tabId: number }): TabStatus;
  setMode(data: { site: string | null; mode: Mode | null }): void;
  setModel(data: { id: string }): void;
  saveSetting(data: SettingChange): void;
  /** Gives how many images are described now; none where we are off. */
  describePage(data: { tabId: number }): number;
  /** Waits until these have their answers. */
  endOfDescribing(data: { tabId: number }): void;
  stopPage(data: { tabId: number }): void;
  undoPage(data: { tabId: number }): number;
  freeMemory(): void;
  forgetDescriptions(): void;
  /** Deletes whatever is stored: descriptions, counters, lists of sites and every setting. */
  forgetEverything(): void;

  // background -> host
  hostDescribe(data: { id: string; request: HostRequestByTicket; priority?: Priority }): HostAnswer;
  /** What was asked has become more or less urgent. */
  hostUrgency(data: { id: string; priority: Priority }): void;
  /** Bytes come as for `hostDescribe`. */
  hostPicture(data: PictureByTicket & { id: string }): PictureAnswer;
  /** Bytes come as for `hostDescribe`. The text comes as it grows, by `textGrows`. */
  hostWrite(data: { id: string; request: WriteByTicket }): WriteAnswer;
  hostCancel(data: { id: string }): void;
  /** Cancels what is fetched by address; bytes that pages supply are not concerned. */
  hostStopFetches(): void;
  hostFree(): void;
  /** Sets what the host may keep in memory and on disk, from now on. */
  hostSettings(data: HostSettings): void;
  hostStatus(): HostStatus;
  hostForget(data: { site: string | null }): void;

  // host -> background
  /** What was written so far for `hostWrite`; '' once its picture has been obtained. */
  textGrows(data: { id: string; text: string }): void;
  /** Whether the battery is low, for as long as the host is open. */
  battery(data: { isLow: boolean }): void;
}

export interface PanelWords {
  /** Null: the browser's own language serves. */
  catalog: MessageCatalog | null;
  /** Names of the models, by id. */
  models: Record<string, string>;
}

/** A host request as it travels: bytes come separately, straight from the page, under a ticket. */
export type HostRequestByTicket = Omit<HostRequest, 'source'> & {
  source: Extract<PictureSource, { type: 'url' }> | { type: 'ticket'; ticket: string };
};

/** The same of a request to write about it. */
export type WriteByTicket = Omit<WriteRequest, 'source'> & { source: HostRequestByTicket['source'] };

/** The same of a request for the picture itself. */
export type PictureByTicket = Omit<PictureRequest, 'source'> & { source: HostRequestByTicket['source'] };

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

/** One setting with its new value. */
export type SettingChange = { [Key in SettingKey]: { key: Key; value: Settings[Key] } }[SettingKey];

/** Settings that the popup switches on and off. */
export type PopupSwitch = 'junkAlt' | 'emptyAlt';

export interface TabStatus {
  /** Null where no content script can run (browser pages, the web store). */
  site: string | null;
  mode: Mode;
  /** The site's own mode, null where it follows the default. */
  siteMode: Mode | null;
  defaultMode: Mode;
  model: string;
  settings: Pick<Settings, PopupSwitch>;
  frames: FrameReport[];
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
