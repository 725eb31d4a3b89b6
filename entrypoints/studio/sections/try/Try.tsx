import { useSignal } from '@preact/signals';
import { ModelChoice } from '@/components/ModelChoice';
import { modelOption } from '@/components/model-option';
import { DropZone } from '@/components/studio/DropZone';
import { PictureCard } from '@/components/studio/PictureCard';
import { catalog } from '@/models/catalog';
import type { Spoken } from '@/utils/description';
import { messages, plural, t } from '@/utils/i18n';
import type { StudioStore } from './store';

const models = catalog.models.map(modelOption);

/** How long "Copied" stands on a button, in ms. */
const COPIED_MS = 2500;

/** Own pictures, described. */
export function Try({ store }: { store: StudioStore }) {
  return (
    <>
      <div class="start">
        <DropZone onFiles={store.add} />
        <ModelChoice
          group="model"
          models={models}
          chosen={store.model.value}
          onChoose={(id) => (store.model.value = id)}
        />
      </div>
      <Results store={store} />
    </>
  );
}

function Results({ store }: { store: StudioStore }) {
  const copied = useSignal<number | null>(null);
  const notice = useSignal('');
  const { pictures, finished, busy } = store;
  const total = pictures.value.length;

  async function copy(id: number, description: Spoken): Promise<void> {
    try {
      await navigator.clipboard.writeText(description.plain);
    } catch {
      notice.value = t('not_copied');
      return;
    }
    copied.value = id;
    notice.value = t('studio_copied');
    await new Promise((resolve) => setTimeout(resolve, COPIED_MS));
    if (copied.value === id) copied.value = null;
    notice.value = '';
  }

  return (
    <section aria-label={t('studio_results')}>
      <div class="bar">
        <output>{notice.value || (total > 0 && !busy.value ? plural('done', total) : '')}</output>
        {busy.value && (
          <>
            <progress value={finished.value} max={total} aria-label={progressText(finished.value, total)} />
            <button type="button" onClick={store.stop}>
              {t('studio_stop')}
            </button>
          </>
        )}
        {total > 0 && (
          <button type="button" class="quiet" onClick={store.clear}>
            {t('studio_clear')}
          </button>
        )}
      </div>
      <ul class="cards">
        {pictures.value.map((picture) => (
          <PictureCard
            key={picture.id}
            picture={picture}
            copied={copied.value === picture.id}
            onCopy={(description) => void copy(picture.id, description)}
            onRetry={() => store.retry(picture.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function progressText(done: number, total: number): string {
  return t('studio_progress', messages.number(done), messages.number(total));
}
