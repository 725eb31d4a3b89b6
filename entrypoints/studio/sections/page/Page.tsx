import { useMemo } from 'preact/hooks';
import { ImageRow } from '@/components/studio/page/ImageRow';
import { Summary } from '@/components/studio/page/Summary';
import { catalog } from '@/models/catalog';
import { t } from '@/utils/i18n';
import { isolated } from '@/utils/isolated';
import '../try/try.css';
import './page.css';
import { Bar } from './Bar';
import { storeOf } from './kept-store';

/** Every image of a tab. */
export function Page({ tabId }: { tabId: number }) {
  const store = useMemo(() => storeOf(tabId), [tabId]);

  const { site, title, incognito } = store.about.value;
  const state = store.state.value;
  if (state === 'loading') return <Loading />;
  if (state === 'gone') return <Trouble>{t('studio_page_gone')}</Trouble>;
  if (state === 'nowhere') return <Trouble>{t('popup_no_site_why')}</Trouble>;
  return (
    <>
      <h2>{t('studio_page_of', isolated(title || site), isolated(site))}</h2>
      {incognito && <p class="muted">{t('studio_page_incognito')}</p>}
      <Summary images={store.images.value} />
      <Bar store={store} />
      <ul class="cards" aria-label={t('studio_page_images')}>
        {store.shown.value.map((image) => (
          <ImageRow
            key={`${image.ref.frameId} ${image.ref.key}`}
            image={image}
            models={catalog.models}
            onAccept={() => store.accept(image)}
            onReject={() => store.reject(image)}
            onDecorative={() => store.markDecorative(image)}
            onDescribe={(model) => store.describe(image, model)}
          />
        ))}
      </ul>
      {store.shown.value.length === 0 && <p>{t('studio_page_none')}</p>}
    </>
  );
}

/** To give it up leads back to the list of tabs. */
function Loading() {
  return (
    <p class="late">
      <progress aria-label={t('popup_loading')} />{' '}
      <a class="button" href="#page">
        {t('studio_stop')}
      </a>
    </p>
  );
}

function Trouble({ children }: { children: string }) {
  return (
    <p class="trouble" role="alert">
      {children}
    </p>
  );
}
