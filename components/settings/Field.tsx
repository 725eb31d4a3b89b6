import type { ComponentChildren } from 'preact';

export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value that was entered; it is heard with the control, and at once. */
  problem?: string | undefined;
  children: ComponentChildren;
}

/** A control with its label above, and its hint and trouble below. */
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

/** The ids of what describes the control of a field. */
export function describedBy(id: string): string {
  return `${id}-hint ${id}-problem`;
}
