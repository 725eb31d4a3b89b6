import { useSignal } from '@preact/signals';
import { t } from '@/utils/i18n';

/** Takes the address of a picture. What is no address is answered beside it. */
export function AddressForm({ onAddress }: { onAddress(address: string): void }) {
  const problem = useSignal('');
  const value = useSignal('');
  return (
    <form
      class="address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const url = URL.parse(value.value.trim());
        const fits = url?.protocol === 'http:' || url?.protocol === 'https:';
        problem.value = fits ? '' : t('studio_try_address_problem');
        if (!fits) return;
        onAddress(url.href);
        value.value = '';
      }}
    >
      <label for="address">{t('studio_try_address')}</label>
      <div class="row">
        <input
          id="address"
          type="url"
          value={value}
          aria-describedby="address-hint address-problem"
          aria-invalid={problem.value !== ''}
          onInput={(event) => (value.value = event.currentTarget.value)}
        />
        <button type="submit">{t('studio_try_address_add')}</button>
      </div>
      <small class="muted" id="address-hint">
        {t('studio_try_address_hint')}
      </small>
      <p class="problem" id="address-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
