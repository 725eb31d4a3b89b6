import type { HubFault } from '#utils/domain/hub-state.ts';
import type { ModelJob } from './download-model.ts';
import type { ChosenFile } from './import-model.ts';

export type ToStoreWorker =
  /** Over `port` the worker asks the frame that may speak to the hub. */
  | { type: 'download'; job: ModelJob; port: MessagePort }
  | { type: 'import'; job: ModelJob; chosen: ChosenFile[] }
  | { type: 'stop' };

export type FromStoreWorker =
  | { type: 'progress'; at: 'downloading' | 'verifying'; bytes: number }
  | { type: 'done' }
  | { type: 'stopped' }
  | { type: 'failed'; fault: HubFault; file: string | null; host: string | null };
