import { useRef } from 'preact/hooks';
import { t } from '#utils/language/i18n.ts';

/** Deletes everything, after a dialog that asks first; its safe answer has the focus. */
export function ForgetAll({ onConfirm }: { onConfirm(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div class="forget-all">
      <button
        type="button"
        class="danger"
        aria-describedby="forget-all-hint"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t('studio_settings_forget_all')}
      </button>
      <small class="muted" id="forget-all-hint">
        {t('studio_settings_forget_all_hint')}
      </small>
      <dialog
        ref={dialog}
        aria-labelledby="forget-all-question"
        aria-describedby="forget-all-warning"
        onClose={({ currentTarget }) => {
          if (currentTarget.returnValue === 'forget') onConfirm();
          currentTarget.returnValue = '';
        }}
      >
        <form method="dialog">
          <h3 id="forget-all-question">{t('studio_settings_forget_all_question')}</h3>
          <p id="forget-all-warning">{t('studio_settings_forget_all_warning')}</p>
          <div class="actions">
            <button value="keep">{t('studio_settings_forget_all_no')}</button>
            <button value="forget" class="danger">
              {t('studio_settings_forget_all')}
            </button>
          </div>
        </form>
      </dialog>
    </div>
  );
}
