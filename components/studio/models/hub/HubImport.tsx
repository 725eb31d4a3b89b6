import { useId } from 'preact/hooks';
import { t } from '#utils/language/i18n.ts';

/** What there is to tell of an import. */
export interface ImportNews {
  /** Read aloud whenever it changes. */
  text: string;
  /** True where it says what went wrong. */
  isProblem: boolean;
  /** Share that is done, from 0 to 1; null where none is running. Changes often, so it is shown only. */
  done: number | null;
}

export interface HubImportProps {
  about: string;
  news: ImportNews | null;
  onImport(files: File[]): void;
}

/** Takes the files of a model from this device, with no network. */
export function HubImport({ about, news, onImport }: HubImportProps) {
  const id = useId();
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // Cleared, so that choosing the same again is a change.
    input.value = '';
    if (files.length > 0) onImport(files);
  };
  const button = (kind: 'folder' | 'files', label: string) => (
    <span class="file-button">
      <label for={`${id}-${kind}`}>{label}</label>
      <input
        id={`${id}-${kind}`}
        type="file"
        multiple
        {...(kind === 'folder' ? { webkitdirectory: true } : {})}
        aria-label={t('studio_button_about', label, about)}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
    </span>
  );
  return (
    <div>
      <h4>{t('hub_import')}</h4>
      <p class="muted" id={`${id}-hint`}>
        {t('hub_import_hint')}
      </p>
      <div class="model-actions">
        {button('folder', t('hub_import_folder'))}
        {button('files', t('hub_import_files'))}
      </div>
      {news && news.done !== null && <progress value={news.done} aria-label={t('hub_importing', about)} />}
      <output>{news && !news.isProblem && news.text}</output>
      <p class="problem" role="alert">
        {news?.isProblem && news.text}
      </p>
    </div>
  );
}
