import './welcome.css';
import { ModeChoice } from '#components/ModeChoice.tsx';
import { t } from '#utils/language/i18n.ts';
import { MODES } from '#utils/settings/page-settings.ts';
import { Access } from './Access.tsx';
import { Keys } from './Keys.tsx';
import type { WelcomeStore } from './welcome-store.ts';
import { TryIt } from './TryIt.tsx';

/** What people see first: pictures to try, the mode to start with, the keys. */
export function Welcome({ store }: { store: WelcomeStore }) {
  return (
    <>
      <Access access={store.access} />
      <ol class="steps">
        <li>
          <h2>{t('studio_welcome_try')}</h2>
          <TryIt store={store.samples} />
        </li>
        <li>
          <h2>{t('studio_welcome_mode')}</h2>
          <ModeChoice
            group="welcome-mode"
            legend={t('studio_welcome_mode_legend')}
            modes={MODES}
            chosen={store.mode.value}
            onChoose={(mode) => mode && void store.setMode(mode)}
          />
          <p class="muted">{t('studio_welcome_mode_hint')}</p>
        </li>
        <li>
          <h2>{t('studio_welcome_keys')}</h2>
          <Keys store={store} />
        </li>
      </ol>
      <p class="end">
        {t('studio_welcome_done')} <a href="#settings">{t('studio_welcome_more')}</a>
      </p>
    </>
  );
}
