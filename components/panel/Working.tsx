import { t } from '#utils/language/i18n.ts';

/** Shown at once; its progress bar appears after half a second (see panel.css). */
export function Working({ onCancel }: { onCancel(event: Event): void }) {
  return (
    <div class="working">
      <p>{t('panel_working')}</p>
      <progress aria-label={t('panel_working')} />
      <div class="actions">
        <button type="button" onClick={onCancel}>
          {t('panel_cancel')}
        </button>
      </div>
    </div>
  );
}
