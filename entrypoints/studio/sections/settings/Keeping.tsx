import { ForgetAll } from '#components/settings/ForgetAll.tsx';
import { NumberField } from '#components/settings/NumberField.tsx';
import { t } from '#utils/language/i18n.ts';
import { RANGES } from '#utils/settings/ranges.ts';
import type { SettingsStore } from './store.ts';

/** What is kept in memory and on disk, and how to delete it. */
export function Keeping({ store }: { store: SettingsStore }) {
  const { idleSeconds, cacheMegabytes } = store.settings.value;
  return (
    <section aria-labelledby="settings-storage">
      <h2 id="settings-storage">{t('studio_settings_storage')}</h2>
      <NumberField
        id="idle-seconds"
        label={t('studio_settings_idle')}
        hint={t('studio_settings_idle_hint')}
        value={idleSeconds}
        range={RANGES.idleSeconds}
        onChange={(value) => void store.set('idleSeconds', value)}
      />
      <NumberField
        id="cache-megabytes"
        label={t('studio_settings_cache')}
        hint={t('studio_settings_cache_hint')}
        value={cacheMegabytes}
        range={RANGES.cacheMegabytes}
        onChange={(value) => void store.set('cacheMegabytes', value)}
      />
      <div class="actions">
        <button type="button" onClick={() => void store.forgetDescriptions()}>
          {t('popup_forget')}
        </button>
      </div>
      <ForgetAll onConfirm={() => void store.forgetEverything()} />
    </section>
  );
}
