import type { Description } from '#utils/domain/description.ts';

export interface PanelProps {
  /** Null while it is being made. */
  description: Description | null;
  /** The current text in the text field. */
  draft: string;
  /** Our text for this image in the page; null if there is none. */
  written: string | null;
  existingName: string | null;
  /** The name, for people, of the model that made the description. */
  modelName: string;
  writable: boolean;
  /** What the last press of a button did. */
  notice: string;
  actions: PanelActions;
}

/** Handlers get the event, because they ignore events that the page made up. */
export interface PanelActions {
  close(event: Event): void;
  copy(event: Event): void;
  retry(event: Event): void;
  write(event: Event): void;
}
