import { useMemo } from 'preact/hooks';
import { namesOfImages } from '#components/image-names.ts';
import { ImageRow } from '#components/studio/page/ImageRow.tsx';
import { Summary } from '#components/studio/page/Summary.tsx';
import { catalog } from '#models/catalog/catalog.ts';
import { t } from '#utils/language/i18n.ts';
import { isolated } from '#utils/language/isolated.ts';
import '#components/studio/cards.css';
import './page.css';
import { Bar } from './Bar.tsx';
import { storeOf } from './kept-store.ts';

/** Every image of a tab. */
export function Page({ tabId }: { tabId: number }) {
  const store = useMemo(() => storeOf(tabId), [tabId]);

  const { site, title, incognito } = store.about.value;
  const images = store.images.value;
  const names = useMemo(() => {
    const inOrder = namesOfImages(images.map(({ report }) => report));
    return new Map(images.map((image, index) => [image, inOrder[index]!]));
  }, [images]);
  const state = store.state.value;
  if (state === 'loading') return <Loading />;
  if (state === 'closed') return <Trouble>{t('studio_page_gone')}</Trouble>;
  if (state === 'unsupported') return <Trouble>{t('popup_no_site_why')}</Trouble>;
  return (
    <>
      <h2>{t('studio_page_of', isolated(title || site), isolated(site))}</h2>
      {incognito && <p class="muted">{t('studio_page_incognito')}</p>}
      <Summary images={images} />
      <Bar store={store} />
      <ul class="cards" aria-label={t('studio_page_images')}>
        {store.shown.value.map((image) => (
          <ImageRow
            key={`${image.ref.frameId} ${image.ref.key}`}
            image={image}
            name={names.get(image)!}
            models={catalog.models}
            onAccept={() => store.accept(image)}
            onReject={() => store.toggleRejected(image)}
            onDecorative={() => store.markDecorative(image)}
            onDescribe={(model) => store.describe(image, model)}
          />
        ))}
      </ul>
      {store.shown.value.length === 0 && <p>{t('studio_page_none')}</p>}
    </>
  );
}

/** Its Stop leads back to the list of tabs. */
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
