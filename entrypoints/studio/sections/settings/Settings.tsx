import './settings.css';
import { FileExchange } from '#components/settings/FileExchange.tsx';
import { t } from '#utils/language/i18n.ts';
import { General } from './General.tsx';
import { Keeping } from './Keeping.tsx';
import { OnPages } from './OnPages.tsx';
import type { SettingsStore } from './store.ts';
import { Wording } from './Wording.tsx';

/** Every setting; a change is saved at once. */
export function Settings({ store }: { store: SettingsStore }) {
  return (
    <div class="settings">
      <div class="groups">
        <General store={store} />
        <OnPages store={store} />
        <Wording store={store} />
        <Keeping store={store} />
        <section aria-labelledby="settings-file-title">
          <h2 id="settings-file-title">{t('studio_settings_file')}</h2>
          <FileExchange
            problem={store.fileProblem.value}
            onExport={store.exportFile}
            onImport={(file) => void store.importFile(file)}
          />
        </section>
      </div>
      <div class="status">
        <output>{store.status.value}</output>
        {store.failed.value && (
          <p class="trouble" role="alert">
            {t('studio_settings_not_saved')}
          </p>
        )}
      </div>
    </div>
  );
}
