import { useSignal } from '@preact/signals';
import { messages, t } from '#utils/language/i18n.ts';
import type { Range } from '#utils/settings/setting.ts';
import { describedBy, Field } from './Field.tsx';

export interface NumberFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: number;
  range: Range;
  onChange(value: number): void;
}

/** A whole number. One that is out of range is not passed on: a message beside the control says why. */
export function NumberField({ id, label, hint, value, range, onChange }: NumberFieldProps) {
  const wrong = useSignal(false);
  const { least, most, step } = range;

  function check(control: HTMLInputElement): void {
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
        // Arrow keys go in these steps; a typed number may be any whole one.
        step={step}
        value={value}
        aria-describedby={describedBy(id)}
        aria-invalid={wrong.value}
        onChange={(event) => check(event.currentTarget)}
      />
    </Field>
  );
}
