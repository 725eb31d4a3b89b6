import type { HubStatus } from '#utils/domain/hub-state.ts';

/** One variant of a model that can be downloaded. */
export interface HubRef {
  id: string;
  /** By the name of its numbers: "q8". */
  dtype: string;
}

/** The part of the messages that is about models from a hub. */
export interface HubProtocol {
  // studio -> background
  hubStatus(): HubStatus;
  /** Begins or goes on. `consent`: the person has just allowed downloads. Gives what is so after it began. */
  hubDownload(data: HubRef & { consent: boolean }): HubStatus;
  /** Stops the download and keeps what came. */
  hubPause(data: HubRef): HubStatus;
  /** Deletes all files of a model, whatever the variant. */
  hubDelete(data: { id: string }): HubStatus;
  /** Takes consent back: stops all downloads. */
  hubForbid(): HubStatus;

  // background -> host
  hostHubStatus(): HubHostStatus;
  hostHubDownload(data: HubRef & { mirror: string | null }): HubHostStatus;
  hostHubPause(data: HubRef): HubHostStatus;
  hostHubPauseAll(): HubHostStatus;
  hostHubDelete(data: { id: string }): HubHostStatus;
  /** Deletes all models, and what was learnt of them. */
  hostHubForget(): void;

  // host -> everyone
  /** What has changed, at most once a second while something is downloaded. */
  hubChanged(data: HubHostStatus): void;
}

/** What the host knows: it cannot read settings. */
export type HubHostStatus = Omit<HubStatus, 'allowed'>;
