import 'uplot/dist/uPlot.min.css';
import { Button } from '#components/controls/Button.tsx';
import { BrokenModels } from '#components/studio/models/BrokenModels.tsx';
import { ModelCard } from '#components/studio/models/ModelCard.tsx';
import { ScorecardView } from '#components/studio/models/ScorecardView.tsx';
import { Speed } from '#components/studio/models/Speed.tsx';
import { catalog } from '#models/catalog/catalog.ts';
import { roleCards } from '#models/catalog/roles.ts';
import { t } from '#utils/language/i18n.ts';
import './models.css';
import './scorecard.css';
import { HubModels, type HubModelsProps } from './hub/HubModels.tsx';
import type { ModelsStore } from './models-store.ts';

interface ModelsProps {
  store: ModelsStore;
  hub: HubModelsProps['store'];
  imports: HubModelsProps['imports'];
}

/** All models with their cards, those that can be downloaded, and the scorecard. */
export function Models({ store, hub, imports }: ModelsProps) {
  const { measured, running, scorecard, chosen } = store;
  const problems = [...catalog.problems, ...hub.problems.value];
  return (
    <>
      <p class="muted">{t('studio_models_run_hint')}</p>
      <ul class="models">
        {catalog.models.map((card) => (
          <ModelCard
            key={card.id}
            card={card}
            score={scorecard.value?.models.find(({ id }) => id === card.id) ?? null}
            inUse={card.id === chosen.value}
          >
            <Button about={card.name} busy={card.id === chosen.value} onPress={() => store.use(card.id)}>
              {t(card.id === chosen.value ? 'studio_models_in_use' : 'studio_models_use')}
            </Button>
            <Speed
              name={card.name}
              measured={measured.value[card.id] ?? { at: 'idle' }}
              disabled={running.value !== null}
              onRun={() => store.run(card.id)}
              onStop={store.stop}
            />
          </ModelCard>
        ))}
        {roleCards(catalog.roles).map((card) => (
          <ModelCard key={card.id} card={card} score={null} inUse={false} />
        ))}
      </ul>
      {problems.length > 0 && <BrokenModels problems={problems} />}
      <HubModels store={hub} imports={imports} models={store} />
      {scorecard.value && <ScorecardView scorecard={scorecard.value} />}
    </>
  );
}
