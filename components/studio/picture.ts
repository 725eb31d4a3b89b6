import type { Signal } from '@preact/signals';
import type { Description } from '@/utils/description';

/** One picture that a person brought to the studio. */
export interface Picture {
  id: number;
  name: string;
  /** Name of the model that describes it. */
  model: string;
  /** Address of its own bytes, once they are known to be safe to show; null before, and where they are not. */
  thumbnail: Signal<string | null>;
  progress: Signal<PictureProgress>;
}

export type PictureProgress =
  { at: 'waiting' } | { at: 'working' } | { at: 'stopped' } | { at: 'done'; description: Description };
