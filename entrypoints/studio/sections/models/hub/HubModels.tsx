import { Button } from '#components/controls/Button.tsx';
import { bytesText } from '#components/studio/bytes-text.ts';
import { HubImport } from '#components/studio/models/hub/HubImport.tsx';
import { HubMirror } from '#components/studio/models/hub/HubMirror.tsx';
import { HubModel } from '#components/studio/models/hub/HubModel.tsx';
import { HubMore } from '#components/studio/models/hub/HubMore.tsx';
import { HubVariant } from '#components/studio/models/hub/HubVariant.tsx';
import { bytesOfVariant, runnableVariants, type HubCard } from '#models/catalog/hub/hub-card.ts';
import { deviceMemory, fitsMemory } from '#utils/domain/hub-memory.ts';
import { t } from '#utils/language/i18n.ts';
import type { HubImports } from './hub-imports.ts';
import { keyOfVariant, NOTHING, type HubStore } from './hub-store.ts';
import './hub.css';

export interface HubModelsProps {
  store: HubStore;
  imports: HubImports;
  /** Which model is in use, and how another is taken. */
  models: { chosen: { value: string | null }; use(id: string): void; readChosen(): void };
}

/** The models that can be downloaded. */
export function HubModels({ store, imports, models }: HubModelsProps) {
  const { cards, status, mirror, said, problem } = store;
  if (cards.value.length === 0) return null;
  const room = status.value?.room;
  return (
    <section class="hub" aria-labelledby="hub-title">
      <h2 id="hub-title">{t('hub_title')}</h2>
      <p>{t('hub_lead')}</p>
      {/* One place for what is said aloud, so that nothing is said twice. */}
      <output class="visually-hidden">{said.value}</output>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      <ul class="models">
        {cards.value.map((card) => (
          <Card key={card.id} {...{ card, store, imports, models }} />
        ))}
      </ul>
      {room && (
        <p class="muted">
          {t('hub_room', bytesText(room.used), bytesText(room.quota))}
          {!room.persisted && ` ${t('hub_room_not_kept')}`}
        </p>
      )}
      {status.value?.allowed && (
        <p class="hub-allowed">
          {t('hub_allowed')} <Button onPress={store.forbid}>{t('hub_forbid')}</Button>
        </p>
      )}
      <HubMirror {...mirror.typed.value} onChange={mirror.set} />
    </section>
  );
}

function Card({ card, store, imports, models }: HubModelsProps & { card: HubCard }) {
  // Read for the signal: the origin changes with it.
  void store.mirror.typed.value;
  const { host } = new URL(store.mirror.origin() ?? card.hosts.hub);
  const memory = deviceMemory();
  const variants = runnableVariants(card);
  const learnt = Object.assign(
    {},
    ...variants.map(({ dtype }) => store.stateOf(card.id, dtype)?.learnt ?? {}),
  );
  const isReady = variants.some(({ dtype }) => store.stateOf(card.id, dtype)?.download.at === 'ready');
  const isInUse = models.chosen.value === card.id;
  return (
    <HubModel card={card} host={host} memoryUnknown={memory === undefined}>
      {(heading) => (
        <>
          {variants.map((variant) => {
            const state = store.stateOf(card.id, variant.dtype);
            const label = variants.length > 1 ? variant.dtype : null;
            return (
              <HubVariant
                key={variant.dtype}
                about={label ? t('studio_button_about', card.name, label) : card.name}
                label={label}
                download={state?.download ?? NOTHING}
                total={state?.total ?? bytesOfVariant(card, variant)}
                memory={{ needed: variant.memory, fit: fitsMemory(variant.memory, memory) }}
                asking={store.asking.value === keyOfVariant(card, variant)}
                host={host}
                heading={heading}
                onDownload={() => store.download(card, variant)}
                onPause={() => store.pause(card, variant)}
                onDelete={() => void store.remove(card).then(models.readChosen)}
                onAllow={() => store.allow(card, variant)}
                onCancel={store.cancel}
              />
            );
          })}
          {isReady && (
            <div class="model-actions">
              <Button about={card.name} busy={isInUse} onPress={() => models.use(card.id)}>
                {t(isInUse ? 'studio_models_in_use' : 'studio_models_use')}
              </Button>
            </div>
          )}
          <HubMore card={card} learnt={learnt}>
            <HubImport
              about={card.name}
              news={imports.news.value[card.id] ?? null}
              onImport={(files) => void imports.run(card, variants[0]!, files)}
            />
          </HubMore>
        </>
      )}
    </HubModel>
  );
}
