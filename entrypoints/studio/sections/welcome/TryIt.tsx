import { Button } from '#components/controls/Button.tsx';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import type { Sample } from './samples.ts';
import type { SamplesStore } from './samples-store.ts';

/** Pictures without a description, to try the extension on. */
export function TryIt({ store }: { store: SamplesStore }) {
  const descriptions = store.descriptions.value;
  const working = store.working.value;
  const isBegun = descriptions.some((description) => description !== null);
  return (
    <div class="try-it">
      {!isBegun && <p>{t('studio_welcome_samples_before')}</p>}
      {/* One button whose words change and that never disappears, so that it keeps the focus. */}
      <Button class="primary" onPress={() => (working ? store.stop() : void store.describe())}>
        {t(working ? 'studio_stop' : 'studio_welcome_samples_button')}
      </Button>
      <output>
        {working && (
          <span class="late">
            {t('studio_welcome_try_working')} <small class="muted">{t('studio_welcome_try_slow')}</small>
          </span>
        )}
      </output>
      {working && <progress class="late" aria-label={t('studio_welcome_try_working')} />}
      <ul class="samples">
        {store.samples.map((sample, index) => (
          <SampleItem key={sample.name} sample={sample} description={descriptions[index] ?? null} />
        ))}
      </ul>
      {isBegun && <p class="muted">{t('studio_welcome_try_doubt')}</p>}
    </div>
  );
}

function SampleItem({ sample, description }: { sample: Sample; description: Description | null }) {
  const spoken = description && isSpoken(description) ? description : null;
  const lang = spoken?.lang || undefined;
  const { src, width, height } = sample;
  return (
    <li class={sample.control ? 'icon' : undefined}>
      {/* It has no text of its own at first, on purpose: this shows what the extension is for. */}
      <img
        src={src}
        alt={spoken?.text ?? t('studio_welcome_picture')}
        lang={lang}
        width={width}
        height={height}
      />
      <output>
        {spoken && (
          <span>
            {t(sample.control ? 'studio_welcome_control_after' : 'studio_welcome_try_after')}{' '}
            <q class="heard" lang={lang}>
              {spoken.text}
            </q>
          </span>
        )}
        {description && !isSpoken(description) && <span class="trouble">{description.message}</span>}
      </output>
    </li>
  );
}
