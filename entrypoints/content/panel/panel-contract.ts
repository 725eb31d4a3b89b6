import type { Description } from '#utils/domain/description.ts';

export interface PanelRequest {
  /** The image. The panel stays beside it, inside its modal dialog where it is in one. Null: middle of the viewport. */
  anchor: Element | null;
  /** The accessible name that the page itself gave the image; null where it gave none. */
  existingName: string | null;
  /** False where nothing can be written for this target (a CSS background): no button offers it. */
  writable: boolean;
  /** The panel is gone: Esc, a button, `close()` or another panel. Focus is back where it was. */
  onClose(): void;
  /** The person gave up waiting. `onClose` follows. */
  onCancel(): void;
  /** The person asks again after a failure; the panel shows `working` by itself. */
  onRetry(): void;
  /** The person wants `text` as the image's name. Answer with `show({ ..., written: text })`. */
  onWrite(text: string): void;
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
    };
