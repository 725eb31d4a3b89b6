import { useSignal } from '@preact/signals';
import { messages, t } from '#utils/language/i18n.ts';
import type { Range } from '#utils/settings/ranges.ts';
import { describedBy, Field } from './Field.tsx';

export interface NumberFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: number;
  range: Range;
  onChange(value: number): void;
}

/** A whole number; one that cannot be is answered beside the control and goes nowhere. */
export function NumberField({ id, label, hint, value, range, onChange }: NumberFieldProps) {
  const wrong = useSignal(false);
  const { least, most, step } = range;

  function take(control: HTMLInputElement): void {
    const number = control.valueAsNumber;
    wrong.value = !Number.isInteger(number) || number < least || number > most;
    if (!wrong.value && number !== value) onChange(number);
  }

  const problem = t('studio_settings_range', messages.number(least), messages.number(most));
  return (
    <Field id={id} label={label} hint={hint} problem={wrong.value ? problem : undefined}>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        // Any whole number will do; the arrow keys go in greater steps where those are multiples.
        step={step}
        value={value}
        aria-describedby={describedBy(id)}
        aria-invalid={wrong.value}
        onChange={(event) => take(event.currentTarget)}
      />
    </Field>
  );
}
