import { messages, t } from '#utils/language/i18n.ts';
import type { ModelOption } from './model-option.ts';

export interface ModelChoiceProps {
  group: string;
  models: readonly ModelOption[];
  chosen: string;
  onChoose(id: string): void;
}

/** The models as radio buttons, each with its size, speed and score. */
export function ModelChoice({ group, models, chosen, onChoose }: ModelChoiceProps) {
  return (
    <fieldset>
      <legend>{t('model_legend')}</legend>
      {models.map((model) => (
        <label key={model.id} class="choice">
          <input
            type="radio"
            name={group}
            checked={model.id === chosen}
            onChange={() => onChoose(model.id)}
          />
          <span>
            {model.name} <small class="muted">{factsOf(model)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function factsOf({ bytes, seconds, score }: ModelOption): string {
  return messages.list([
    measure(bytes / 1e6, 'megabyte', 0),
    ...(seconds === null ? [] : [t('model_speed', measure(seconds, 'second', 1))]),
    ...(score === null ? [] : [t('model_score', messages.number(Math.round(score.value)), score.on)]),
  ]);
}

function measure(value: number, unit: string, maximumFractionDigits: number): string {
  return messages.number(value, { style: 'unit', unit, maximumFractionDigits });
}
