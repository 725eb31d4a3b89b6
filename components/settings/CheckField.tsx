export interface CheckFieldProps {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** A setting that is on or off. */
export function CheckField({ id, label, hint, checked, onChange }: CheckFieldProps) {
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <label for={id}>{label}</label>{' '}
        <small class="muted" id={`${id}-hint`}>
          {hint}
        </small>
      </span>
    </div>
  );
}
