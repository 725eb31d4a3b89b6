import { ModeChoice } from '#components/ModeChoice.tsx';
import { CheckField } from '#components/settings/CheckField.tsx';
import { NumberField } from '#components/settings/NumberField.tsx';
import { RadioFields } from '#components/settings/RadioFields.tsx';
import { SiteList } from '#components/settings/SiteList.tsx';
import { keyOf, t } from '#utils/language/i18n.ts';
import { DECORATIVE_STYLES } from '#utils/settings/options.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { RANGES } from '#utils/settings/ranges.ts';
import { MODES } from '#utils/settings/page-settings.ts';
import type { SettingsStore } from './store.ts';

/** Where and when images are described, and which. */
export function OnPages({ store }: { store: SettingsStore }) {
  const { defaultMode, siteModes, decorative, junkAlt, emptyAlt, smallestSide } = store.settings.value;
  return (
    <section aria-labelledby="settings-pages">
      <h2 id="settings-pages">{t('studio_settings_pages')}</h2>
      <ModeChoice
        group="settings-mode"
        legend={t('studio_settings_mode')}
        modes={MODES}
        chosen={defaultMode}
        onChoose={(mode) => void store.set('defaultMode', mode ?? DEFAULTS.defaultMode)}
      />
      <SiteList
        siteModes={siteModes}
        onChange={(site, mode) => void store.setSite(site, mode)}
        onRemove={(site) => void store.removeSite(site)}
      />
      <RadioFields
        group="decorative"
        legend={t('studio_settings_decorative')}
        options={DECORATIVE_STYLES.map((value) => ({
          value,
          label: t(keyOf('studio_settings_decorative', value)),
          hint: t(`studio_settings_decorative_${value}_hint`),
        }))}
        chosen={decorative}
        onChoose={(value) => void store.set('decorative', value)}
      />
      <div>
        <CheckField
          id="junk-alt"
          label={t('studio_settings_junk')}
          hint={t('studio_settings_junk_hint')}
          checked={junkAlt}
          onChange={(value) => void store.set('junkAlt', value)}
        />
        <CheckField
          id="empty-alt"
          label={t('studio_settings_empty')}
          hint={t('studio_settings_empty_hint')}
          checked={emptyAlt}
          onChange={(value) => void store.set('emptyAlt', value)}
        />
      </div>
      <NumberField
        id="smallest-side"
        label={t('studio_settings_smallest')}
        hint={t('studio_settings_smallest_hint')}
        value={smallestSide}
        range={RANGES.smallestSide}
        onChange={(value) => void store.set('smallestSide', value)}
      />
    </section>
  );
}
