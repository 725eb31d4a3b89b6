import type { Signal } from '@preact/signals';
import type { Description } from '#utils/domain/description.ts';
import type { Findings } from '#utils/domain/findings.ts';

/** One picture that a person brought to the studio. */
export interface Picture {
  id: number;
  name: string;
  /** Address of a small copy; null before it is made, and where it is not safe to draw here. */
  thumbnail: Signal<string | null>;
  /** Why the picture itself could not be had; null where it was, or is still to come. */
  trouble: Signal<string | null>;
  /** One a model. Of what no captioner describes there is one: the others would say the same. */
  results: Signal<Result[]>;
}

/** What one model made of a picture. */
export interface Result {
  modelId: string;
  model: string;
  progress: Signal<ResultProgress>;
}

/** The word of one model's whose attention is shown over the picture. */
export interface Look {
  modelId: string;
  word: number;
}

export type ResultProgress =
  | { at: 'waiting' }
  | { at: 'working' }
  | { at: 'stopped' }
  | { at: 'done'; description: Description; findings: Findings | null };

export const isOver = ({ at }: ResultProgress) => at === 'done' || at === 'stopped';
