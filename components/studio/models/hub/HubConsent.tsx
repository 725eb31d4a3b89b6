import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '#components/controls/Button.tsx';
import { t } from '#utils/language/i18n.ts';
import { isolated } from '#utils/language/isolated.ts';

export interface HubConsentProps {
  about: string;
  /** Of what is still to be downloaded. */
  size: string;
  host: string;
  /** Called within the click: browsers grant permissions only then. */
  onAllow(): void;
  onCancel(): void;
}

/** Asks, before the first request of all, whether models may be downloaded, and says who learns what by it. */
export function HubConsent({ about, size, host, onAllow, onCancel }: HubConsentProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closed first: a dialog gives the focus back to the button that opened it only where it is closed, not where it is removed.
  const close = (then: () => void) => {
    dialog.current?.close();
    then();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-hint`}
      onCancel={(event) => {
        event.preventDefault();
        close(onCancel);
      }}
    >
      <h3 id={`${id}-question`}>{t('hub_consent', isolated(about), size, isolated(host))}</h3>
      <p id={`${id}-hint`}>{t('hub_consent_hint', isolated(host))}</p>
      <div class="actions">
        <Button onPress={() => close(onCancel)}>{t('hub_cancel')}</Button>
        <Button class="primary" onPress={() => close(onAllow)}>
          {t('hub_allow')}
        </Button>
      </div>
    </dialog>
  );
}
