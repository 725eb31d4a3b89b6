import { t } from '#utils/language/i18n.ts';
import { describedBy } from './Field.tsx';

export interface FileExchangeProps {
  /** What is wrong with the file that was chosen last; '' where it is fine. */
  problem: string;
  onExport(): void;
  onImport(file: File): void;
}

const ID = 'settings-file';

/** Exports all settings to a file, and imports them. */
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
              // Cleared, so that choosing the same file again, once corrected, is a change.
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
