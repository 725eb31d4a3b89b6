import type { Signal } from '@preact/signals';
import type { Description } from '#utils/domain/description.ts';
import type { Findings } from '#utils/domain/findings.ts';

/** A picture that a person brought to the Studio. */
export interface StudioPicture {
  id: number;
  name: string;
  /** Address of a small copy; null until there is one, and for a picture that is not safe to draw here. */
  thumbnail: Signal<string | null>;
  /** Why the picture could not be loaded; null if it was, or is still loading. */
  trouble: Signal<string | null>;
  /** One for each model. Only one for a picture that needs no captioner: the other models would say the same. */
  results: Signal<ModelResult[]>;
}

/** What one model made of a picture. */
export interface ModelResult {
  modelId: string;
  model: string;
  progress: Signal<ResultProgress>;
}

/** The word, of one model's caption, whose attention is shown over the picture. */
export interface ShownWord {
  modelId: string;
  /** Position in the caption. */
  word: number;
}

export type ResultProgress =
  | { at: 'waiting' }
  | { at: 'working' }
  | { at: 'stopped' }
  | { at: 'done'; description: Description; findings: Findings | null };

export const isOver = ({ at }: ResultProgress) => at === 'done' || at === 'stopped';
