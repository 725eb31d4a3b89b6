import type { FailureReason } from '#utils/domain/findings.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';

/** What a person may want beyond a description. */
export type MoreTask = Exclude<LargeTask, { type: 'caption' }>;

export interface MoreRequest {
  /** Names this request. In the Studio the picture's bytes lie under it. */
  ticket: string;
  task: MoreTask;
  /** In a page: what names the picture that the panel is open for. Null in the Studio. */
  address: string | null;
}

/** `model` is '' where the built-in models found it; `isExperimental`: nobody has checked this model yet. */
export type MoreAnswer =
  | { ok: true; text: string; lang: string; model: string; isExperimental: boolean; stopped: boolean }
  | { ok: false; reason: FailureReason; message: string };

/** What is written so far, in which language, and who writes it; the text is '' where the model has yet to begin. */
export type MoreSoFar = Pick<Extract<MoreAnswer, { ok: true }>, 'text' | 'lang' | 'model' | 'isExperimental'>;

export interface MoreAbilities {
  /** Name of the model that answers questions; null where there is none on this device. */
  answers: string | null;
  /** Name of the model that writes the longer description; null where the built-in ones tell what they found. */
  details: string | null;
}

/** Has something found out about one picture. `onText` gets a text as it grows. Never rejects. */
export type AskMore = (
  task: MoreTask,
  onText: (soFar: MoreSoFar) => void,
  signal: AbortSignal,
) => Promise<MoreAnswer>;

/** The models on this device beside the packaged ones. */
export interface ModelsHere {
  /** Id of the model that describes. */
  chosen: string;
  downloaded: { id: string; name: string }[];
}
