import { Mark } from '#components/icons/Mark.tsx';
import { ModeChoice } from '#components/ModeChoice.tsx';
import { ModelChoice } from '#components/ModelChoice.tsx';
import { modelOption } from '#components/model-option.ts';
import { SwitchList } from '#components/popup/SwitchList.tsx';
import { catalog, findModel } from '#models/catalog/catalog.ts';
import { keyOf, t } from '#utils/language/i18n.ts';
import type { TabStatus } from '#utils/protocol/messages.ts';
import { MODES } from '#utils/settings/page-settings.ts';
import type { PopupStore } from './popup-store.ts';
import { Site } from './Site.tsx';

const models = catalog.models.map(modelOption);

/** The popup: what happens on this page, and the choices for it. */
export function App({ store }: { store: PopupStore }) {
  const status = store.status.value;
  return (
    <main>
      <header>
        <Mark />
        <h1>{t('extensionName')}</h1>
        <a
          class="button"
          href={`/studio.html#${status?.site ? `page?tab=${store.tabId}` : 'try'}`}
          target="_blank"
        >
          {t('popup_studio')}
        </a>
      </header>
      {store.failed.value && (
        <p class="trouble" role="alert">
          {t('popup_trouble')}
        </p>
      )}
      <output>{store.notice.value}</output>
      {status ? <Loaded status={status} store={store} /> : <Loading />}
    </main>
  );
}

function Loading() {
  return (
    <p class="loading">
      {t('popup_loading')} <progress aria-label={t('popup_loading')} />
    </p>
  );
}

function Loaded({ status, store }: { status: TabStatus; store: PopupStore }) {
  const { settings, defaultMode, model } = status;
  return (
    <>
      {status.site === null ? <NoSite /> : <Site site={status.site} status={status} store={store} />}
      <div class="closed">
        <details>
          <summary>{t('popup_model', findModel(model)?.name ?? model)}</summary>
          <ModelChoice
            group="model"
            models={models}
            chosen={model}
            onChoose={(id) => void store.setModel(id)}
          />
        </details>
        <details>
          <summary>{t('popup_elsewhere', t(keyOf('mode', defaultMode)))}</summary>
          <ModeChoice
            group="default-mode"
            legend={t('popup_elsewhere_legend')}
            quiet
            withLegend
            modes={MODES}
            chosen={defaultMode}
            onChoose={(mode) => void store.setMode(null, mode)}
          />
        </details>
        <details>
          <summary>{t('popup_more')}</summary>
          <SwitchList settings={settings} onChange={(key, value) => void store.saveSetting(key, value)} />
          <div class="actions">
            <button type="button" class="small" onClick={() => void store.forget()}>
              {t('popup_forget')}
            </button>
            <button type="button" class="small" onClick={() => void store.freeMemory()}>
              {t('popup_free')}
            </button>
          </div>
        </details>
      </div>
    </>
  );
}

function NoSite() {
  return (
    <section class="no-site">
      <h2>{t('popup_no_site')}</h2>
      <p>{t('popup_no_site_why')}</p>
    </section>
  );
}
