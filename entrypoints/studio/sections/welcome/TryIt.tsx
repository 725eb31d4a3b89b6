import { Button } from '#components/controls/Button.tsx';
import { isSpoken } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import type { WelcomeStore } from './welcome-store.ts';

/** A picture without a description, to try the extension on. */
export function TryIt({ store }: { store: WelcomeStore }) {
  const description = store.description.value;
  const working = store.working.value;
  const spoken = description && isSpoken(description) ? description : null;
  const text = spoken?.text ?? null;
  const lang = spoken?.lang || undefined;
  return (
    <div class="try-it">
      {/* It has no text of its own at first, on purpose: this shows what the extension is for. */}
      <img
        src={store.picture}
        alt={text ?? t('studio_welcome_picture')}
        lang={lang}
        width={451}
        height={300}
      />
      <div>
        {!description && <p>{t('studio_welcome_try_before')}</p>}
        {/* One button whose words change and that never disappears, so that it keeps the focus. */}
        <Button class="primary" onPress={() => (working ? store.stop() : void store.describe())}>
          {t(working ? 'studio_stop' : 'studio_welcome_try_button')}
        </Button>
        <output>
          {working && (
            <span class="late">
              {t('studio_welcome_try_working')} <small class="muted">{t('studio_welcome_try_slow')}</small>
            </span>
          )}
          {text !== null && (
            <span>
              {t('studio_welcome_try_after')}{' '}
              <q class="heard" lang={lang}>
                {text}
              </q>
            </span>
          )}
          {description && !isSpoken(description) && <span class="trouble">{description.message}</span>}
        </output>
        {working && <progress class="late" aria-label={t('studio_welcome_try_working')} />}
        {description && <p class="muted">{t('studio_welcome_try_doubt')}</p>}
      </div>
    </div>
  );
}
