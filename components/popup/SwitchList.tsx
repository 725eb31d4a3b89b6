import { t } from '#utils/language/i18n.ts';
import type { PopupSwitch, TabStatus } from '#utils/protocol/messages.ts';

export interface SwitchListProps {
  settings: TabStatus['settings'];
  onChange(key: PopupSwitch, value: boolean): void;
}

/** The settings with their label and hint; the most wanted first. */
const SWITCHES = [
  ['junkAlt', 'choice_junk', 'choice_junk_hint'],
  ['emptyAlt', 'choice_empty', 'choice_empty_hint'],
] as const;

/** Settings that are on or off on every site, as native check boxes. */
export function SwitchList({ settings, onChange }: SwitchListProps) {
  return (
    <fieldset>
      <legend>{t('popup_every_site')}</legend>
      {SWITCHES.map(([key, label, hint]) => (
        <label key={key} class="choice">
          <input
            type="checkbox"
            checked={settings[key]}
            onChange={(event) => onChange(key, event.currentTarget.checked)}
          />
          <span>
            {t(label)} <small class="muted">{t(hint)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
