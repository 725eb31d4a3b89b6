import type { Signal } from '@preact/signals';
import { messages, t } from '#utils/language/i18n.ts';
import { Button } from '#components/controls/Button.tsx';

export interface DecodingFieldsProps {
  beamSize: Signal<number>;
  maxTokens: Signal<number>;
  /** Describes everything in the list again with the current settings. */
  onAgain(): void;
  canAgain: boolean;
}

/** How the model searches for the words. */
export function DecodingFields({ beamSize, maxTokens, onAgain, canAgain }: DecodingFieldsProps) {
  return (
    <fieldset class="decoding">
      <legend>{t('studio_try_decoding')}</legend>
      <Slider id="beam" label={t('studio_try_beam')} value={beamSize} min={1} max={10} />
      <Slider id="length" label={t('studio_try_length')} value={maxTokens} min={3} max={40} />
      <Button busy={!canAgain} onPress={onAgain}>
        {t('studio_try_again')}
      </Button>
    </fieldset>
  );
}

function Slider({
  id,
  label,
  value,
  min,
  max,
}: {
  id: string;
  label: string;
  value: Signal<number>;
  min: number;
  max: number;
}) {
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={value}
        onInput={(event) => (value.value = event.currentTarget.valueAsNumber)}
      />
      <span aria-hidden="true">{messages.number(value.value)}</span>
    </div>
  );
}
