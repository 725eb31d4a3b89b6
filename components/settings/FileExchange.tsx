import { t } from '#utils/language/i18n.ts';
import { describedBy } from './Field.tsx';

export interface FileExchangeProps {
  /** What is wrong with the file that was chosen last; '' where nothing is. */
  problem: string;
  onExport(): void;
  onImport(file: File): void;
}

const ID = 'settings-file';

/** Takes all settings to a file, and back. */
export function FileExchange({ problem, onExport, onImport }: FileExchangeProps) {
  return (
    <>
      <p class="muted">{t('studio_settings_file_hint')}</p>
      <div class="actions">
        <button type="button" onClick={onExport}>
          {t('studio_settings_export')}
        </button>
        {/* The browser's own button would be in the browser's language. */}
        <span class="file-button">
          <label for={ID}>{t('studio_settings_import')}</label>
          <input
            id={ID}
            type="file"
            accept="application/json,.json"
            aria-describedby={describedBy(ID)}
            aria-invalid={problem !== ''}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // The same file, mended, can be chosen again.
              currentTarget.value = '';
              if (file) onImport(file);
            }}
          />
        </span>
      </div>
      <p class="problem" id={`${ID}-problem`} role="alert">
        {problem}
      </p>
      <small class="muted" id={`${ID}-hint`}>
        {t('studio_settings_import_hint')}
      </small>
    </>
  );
}
