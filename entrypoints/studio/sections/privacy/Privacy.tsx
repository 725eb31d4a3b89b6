import { EditList } from '#components/studio/privacy/EditList.tsx';
import { FetchedTable } from '#components/studio/privacy/FetchedTable.tsx';
import { ForgetAll } from '#components/settings/ForgetAll.tsx';
import { Button } from '#components/controls/Button.tsx';
import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { plural, t } from '#utils/language/i18n.ts';
import { bytesText } from '#components/studio/bytes-text.ts';
import { useRef } from 'preact/hooks';
import './privacy.css';
import type { PrivacyStore } from './privacy-store.ts';

export function Privacy({ store }: { store: PrivacyStore }) {
  const report = store.report.value;
  const edits = useRef<HTMLHeadingElement>(null);
  return (
    <div class="privacy">
      <output>{store.notice}</output>
      {store.failed.value && (
        <p class="trouble" role="alert">
          {t('studio_unreachable')}
        </p>
      )}
      {store.busy.value && <progress class="late" aria-label={t('studio_section_loading')} />}
      {report && (
        <>
          <section aria-labelledby="fetched">
            <h2 id="fetched">{t('studio_privacy_fetched')}</h2>
            <p class="muted">{t('studio_privacy_fetched_hint')}</p>
            <FetchedTable fetched={report.fetched} />
            <div class="actions">
              <button type="button" onClick={() => void store.load()}>
                {t('studio_privacy_again')}
              </button>
              <Button busy={report.fetched.length === 0} onPress={() => void store.forgetFetched()}>
                {t('studio_privacy_forget_list')}
              </Button>
            </div>
          </section>
          <section aria-labelledby="stored">
            <h2 id="stored">{t('studio_privacy_stored')}</h2>
            <p>
              {plural('studio_privacy_cache', report.cacheEntries)} {bytesText(report.cacheBytes)}
            </p>
            <p class="muted">{t('studio_privacy_cache_hint')}</p>
            <div class="actions">
              <Button busy={report.cacheEntries === 0} onPress={() => void store.forgetDescriptions()}>
                {t('popup_forget')}
              </Button>
            </div>
            <h3 tabIndex={-1} ref={edits}>
              {t('studio_privacy_edits')}
            </h3>
            <p class="muted">{t('studio_privacy_edits_hint')}</p>
            <EditList
              edits={report.edits}
              onForget={(edit) => void store.forgetEdit(edit)}
              heading={() => edits.current}
            />
            {report.edits.length > 0 && (
              <div class="actions">
                <FocusFallback next={() => edits.current}>
                  <button type="button" onClick={() => void store.forgetEdits()}>
                    {t('studio_privacy_forget_edits')}
                  </button>
                </FocusFallback>
              </div>
            )}
            <h3>{t('studio_privacy_settings')}</h3>
            <p>
              {t('studio_privacy_settings_size', bytesText(report.storedBytes))}{' '}
              <a href="#settings">{t('studio_privacy_to_settings')}</a>
            </p>
            <ForgetAll onConfirm={() => void store.forgetEverything()} />
          </section>
        </>
      )}
    </div>
  );
}
