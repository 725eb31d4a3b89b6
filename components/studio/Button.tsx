import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** Pressing it does nothing now. It keeps the focus all the same: a disabled button would lose it. */
  busy?: boolean;
  class?: string;
  pressed?: boolean;
  onPress(): void;
  children: ComponentChildren;
}

/** A button that a keyboard user does not lose by pressing it. */
export function Button({ busy = false, class: className, pressed, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={className}
      aria-disabled={busy || undefined}
      aria-pressed={pressed}
      onClick={() => !busy && onPress()}
    >
      {children}
    </button>
  );
}
