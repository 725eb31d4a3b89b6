import { t } from '#utils/language/i18n.ts';
import type { Choices } from '#utils/settings/page-settings.ts';

export interface ChoiceListProps {
  choices: Choices;
  onChoose(name: keyof Choices, on: boolean): void;
}

/** What can be switched on or off, the most wanted first. */
const WORDS = [
  ['junkAlt', 'choice_junk', 'choice_junk_hint'],
  ['emptyAlt', 'choice_empty', 'choice_empty_hint'],
] as const;

/** Switches for every site, as native check boxes. */
export function ChoiceList({ choices, onChoose }: ChoiceListProps) {
  return (
    <fieldset>
      <legend>{t('popup_every_site')}</legend>
      {WORDS.map(([name, label, hint]) => (
        <label key={name} class="choice">
          <input
            type="checkbox"
            checked={choices[name]}
            onChange={(event) => onChoose(name, event.currentTarget.checked)}
          />
          <span>
            {t(label)} <small class="muted">{t(hint)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
