import { t } from '#utils/language/i18n.ts';

export interface ButtonProps {
  /** Pressing it does nothing now. It is not `disabled`, which would take the focus away from it. */
  busy?: boolean;
  class?: string | undefined;
  pressed?: boolean;
  /** What the button acts on, where many buttons have the same words. For screen readers only. */
  about?: string | undefined;
  onPress(): void;
  /** The words on it. */
  children: string;
}

/** A button that keeps the keyboard focus when it is pressed. */
export function Button({ busy = false, class: className, pressed, about, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={className}
      aria-label={about === undefined ? undefined : t('studio_button_about', children, about)}
      aria-disabled={busy || undefined}
      aria-pressed={pressed}
      onClick={() => !busy && onPress()}
    >
      {children}
    </button>
  );
}
