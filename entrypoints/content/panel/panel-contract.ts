import type { MoreAboutProps } from '#components/more/MoreAbout.tsx';
import type { Description } from '#utils/domain/description.ts';
import type { PanelChoice } from '#utils/domain/panel-choice.ts';
import type { MessageKey } from '#utils/language/i18n.ts';

/** What the panel offers besides the description. */
export type MoreInPanel = Pick<MoreAboutProps, 'ask' | 'loadAbilities'>;

export interface PanelRequest {
  /** The image. The panel stays beside it, inside its modal dialog where it is in one. Null: middle of the viewport. */
  anchor: Element | null;
  /** The accessible name that the page itself gave the image; null where it gave none. */
  existingName: string | null;
  /** False where nothing can be written for this target (a CSS background): no button offers it. */
  writable: boolean;
  /** Finds out more about the picture, until `life` aborts; null where nobody may: in private windows. */
  more: MoreInPanel | null;
  /** The panel is gone: Esc, a button, `close()` or another panel. Focus is back where it was. */
  onClose(): void;
  /** The person gave up waiting. `onClose` follows. */
  onCancel(): void;
  /** The person asks again after a failure; the panel shows `working` by itself. */
  onRetry(): void;
  /** The person wants `text` for the image. Answer with `show({ ..., written: text, choice: 'kept' })`. */
  onKeep(text: string): void;
  /** Our text is wrong. Answer with `show({ ..., written: null, choice: 'rejected' })`. */
  onReject(): void;
  /** The person takes back what they decided; the panel shows `working` by itself. */
  onUndo(): void;
}

export interface PanelHandle {
  show(state: PanelState): void;
  close(): void;
}

export type PanelState =
  | { type: 'working' }
  | {
      type: 'done';
      description: Description;
      /**
       * What the image's name is now, where it is ours; null where nothing was written. Shown again with another
       * `written`, the panel keeps what the person typed; `working` comes between two descriptions.
       */
      written: string | null;
      /** What the person decided, and may take back. */
      choice?: PanelChoice | null;
      /** What came of the last press of a button. */
      notice?: MessageKey | null;
    };
