import type { MoreAboutProps } from '#components/more/MoreAbout.tsx';
import type { Description } from '#utils/domain/description.ts';
import type { PanelChoice } from '#utils/domain/panel-choice.ts';

export interface PanelProps {
  /** Null while it is being made. */
  description: Description | null;
  /** The current text in the text field. */
  draft: string;
  /** Our text for this image in the page; null if there is none. */
  written: string | null;
  /** What the person decided, and may take back; null if there is nothing to take back. */
  choice: PanelChoice | null;
  existingName: string | null;
  /** The name, for people, of the model that made the description. */
  modelName: string;
  writable: boolean;
  /** What the last press of a button did. */
  notice: string;
  actions: PanelActions;
  /** What finds out more about the picture; null where nothing may. */
  more: Omit<MoreAboutProps, 'about'> | null;
}

/** Handlers get the event, because they ignore events that the page made up. */
export interface PanelActions {
  close(event: Event): void;
  copy(event: Event): void;
  retry(event: Event): void;
  keep(event: Event): void;
  reject(event: Event): void;
  undo(event: Event): void;
}
