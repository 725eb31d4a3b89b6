import { describedBy, Field } from '#components/settings/Field.tsx';
import { NumberField } from '#components/settings/NumberField.tsx';
import { RadioFields } from '#components/settings/RadioFields.tsx';
import { keyOf, messages, plural, t } from '#utils/language/i18n.ts';
import { HEDGES, MARKER_PLACES, PEOPLE_STYLES, type Hedge } from '#utils/settings/options.ts';
import { RANGES } from '#utils/settings/ranges.ts';
import { LONGEST_MARKER } from '#utils/settings/table.ts';
import type { SettingsStore } from './store.ts';

/** How descriptions are worded. */
export function Wording({ store }: { store: SettingsStore }) {
  const { hedge, people, longest, marker, markerText } = store.settings.value;
  return (
    <section aria-labelledby="settings-wording">
      <h2 id="settings-wording">{t('studio_settings_wording')}</h2>
      <RadioFields
        group="hedge"
        legend={t('studio_settings_hedge')}
        options={HEDGES.map((value) => ({
          value,
          label: t(keyOf('studio_settings_hedge', value)),
          hint: t('studio_settings_example', exampleOf(value)),
        }))}
        chosen={hedge}
        onChoose={(value) => void store.set('hedge', value)}
      />
      <RadioFields
        group="people"
        legend={t('studio_settings_people')}
        options={PEOPLE_STYLES.map((value) => {
          const key = keyOf('studio_settings_people', value);
          return { value, label: t(key), hint: t(`${key}_hint`) };
        })}
        chosen={people}
        onChoose={(value) => void store.set('people', value)}
      />
      <NumberField
        id="longest"
        label={t('studio_settings_longest')}
        hint={t('studio_settings_longest_hint')}
        value={longest}
        range={RANGES.longest}
        onChange={(value) => void store.set('longest', value)}
      />
      <RadioFields
        group="marker"
        legend={t('studio_settings_marker')}
        options={MARKER_PLACES.map((value) => ({ value, label: t(keyOf('studio_settings_marker', value)) }))}
        chosen={marker}
        onChoose={(value) => void store.set('marker', value)}
      />
      {marker !== 'none' && (
        <Field
          id="marker-text"
          label={t('studio_settings_marker_text')}
          hint={t('studio_settings_marker_text_hint', messages.number(LONGEST_MARKER), t('marker_default'))}
        >
          <input
            id="marker-text"
            type="text"
            maxLength={LONGEST_MARKER}
            value={markerText}
            aria-describedby={describedBy('marker-text')}
            onChange={(event) => void store.set('markerText', event.currentTarget.value.trim())}
          />
        </Field>
      )}
    </section>
  );
}

function exampleOf(hedge: Hedge): string {
  const words = messages.list([plural('object_dog', 1), plural('object_cat', 1)]);
  return t(hedge === 'default' ? 'may_show' : `hedge_${hedge}`, words);
}
