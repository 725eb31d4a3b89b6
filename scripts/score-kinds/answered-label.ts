import type { Description } from '#utils/domain/description.ts';
import type { Kind } from '#utils/domain/kinds.ts';
import type { Labelled } from './labels.ts';

/** A labelled picture and what the engine made of it. */
export interface AnsweredLabel {
  label: Labelled;
  kind: Kind | null;
  state: Description['state'];
  said: string | null;
  /** True if a sentence made from a caption was said. */
  isCaptioned: boolean;
  /** The type of what the decoded code holds. */
  code: string | null;
  read: string | null;
  ms: number;
  routeMs: number | null;
}
