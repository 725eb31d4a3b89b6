import { useSignal } from '@preact/signals';
import { t } from '#utils/language/i18n.ts';
import { addressesIn } from './addresses-in.ts';

/** Takes the addresses of pictures. If the text is not an address, a message next to the field says so. */
export function AddressForm({ onAddresses }: { onAddresses(addresses: string[]): void }) {
  const problem = useSignal('');
  const value = useSignal('');
  return (
    <form
      class="address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const addresses = addressesIn(value.value);
        problem.value = addresses ? '' : t('studio_try_address_problem');
        if (!addresses) return;
        onAddresses(addresses);
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
