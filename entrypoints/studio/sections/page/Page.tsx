import { useEffect, useMemo } from 'preact/hooks';
import { ImageRow } from '@/components/studio/page/ImageRow';
import { Summary } from '@/components/studio/page/Summary';
import { catalog } from '@/models/catalog';
import { t } from '@/utils/i18n';
import { isolated } from '@/utils/isolated';
import '../try/try.css';
import './page.css';
import { Bar } from './Bar';
import { createPageStore } from './store';

/** Every image of a tab. */
export function Page({ tabId }: { tabId: number }) {
  const [store, life] = useMemo(() => {
    const controller = new AbortController();
    return [createPageStore(tabId, controller.signal), controller] as const;
  }, [tabId]);
  useEffect(() => {
    void store.load();
    return () => life.abort();
  }, [store, life]);

  const { site, title, incognito } = store.about.value;
  const state = store.state.value;
  if (state === 'loading') return <progress class="late" aria-label={t('popup_loading')} />;
  if (state === 'gone') return <p class="trouble">{t('studio_page_gone')}</p>;
  if (state === 'nowhere') return <p class="trouble">{t('popup_no_site_why')}</p>;
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
