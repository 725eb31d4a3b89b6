import { t } from '#utils/language/i18n.ts';

export interface ButtonProps {
  /** Pressing it does nothing now. It keeps the focus all the same: a disabled button would lose it. */
  busy?: boolean;
  class?: string;
  pressed?: boolean;
  /** What it is about, where there is a button with these words for every thing. Said, not shown. */
  about?: string;
  onPress(): void;
  /** The words on it. */
  children: string;
}

/** A button that a keyboard user does not lose by pressing it. */
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
