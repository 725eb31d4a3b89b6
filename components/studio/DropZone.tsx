import { t } from '#utils/language/i18n.ts';

/** Takes picture files, dropped or chosen. An invisible file input covers it: browsers let people do both with one. */
export function DropZone({ onFiles }: { onFiles(files: File[]): void }) {
  return (
    <label class="drop">
      <input
        type="file"
        accept="image/*"
        multiple
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M4 15v3.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V15" />
      </svg>
      <strong>{t('studio_drop')}</strong>
      <span class="muted">{t('studio_drop_hint')}</span>
    </label>
  );
}
