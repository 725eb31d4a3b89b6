import type { ComponentChildren } from 'preact';

export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value that was entered; screen readers say it at once, and again with the control. */
  problem?: string | undefined;
  children: ComponentChildren;
}

/** A control with its label above it, and its hint and problem below. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <small class="muted" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}

/** The ids of a field's hint and problem, for the `aria-describedby` of its control. */
export function describedBy(id: string): string {
  return `${id}-hint ${id}-problem`;
}
