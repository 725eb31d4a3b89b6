import type { Scorecard } from '#models/catalog/scorecard-schema.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { isolated } from '#utils/language/isolated.ts';
import { Figure } from './Figure.tsx';
import { GenderTable } from './GenderTable.tsx';
import { Plot } from './Plot.tsx';
import { QualityTable } from './QualityTable.tsx';
import { genderPlot, qualityPlot } from './scorecard-plots.ts';
import { COVERAGE, RELIABILITY } from './trust-views.ts';
import { TrustFigure } from './TrustFigure.tsx';

/** All models on the same pictures: plots, and tables with the same figures. */
export function ScorecardView({ scorecard }: { scorecard: Scorecard }) {
  const { models, dataset, split, machine } = scorecard;
  const pictures = messages.number(models[0]?.pictures ?? 0);
  return (
    <section class="scorecard" aria-labelledby="scorecard">
      <h2 id="scorecard">{t('studio_models_scorecard')}</h2>
      <p class="muted">
        {t('studio_models_scorecard_hint', isolated(dataset), isolated(split), pictures, isolated(machine))}
      </p>
      <Figure title={t('studio_models_quality')} plots={<Plot spec={qualityPlot(scorecard)} />}>
        <QualityTable models={models} />
      </Figure>
      <Figure
        title={t('studio_models_bias')}
        hint={t('studio_models_bias_hint')}
        plots={<Plot spec={genderPlot(scorecard)} />}
      >
        <GenderTable models={models} />
      </Figure>
      <TrustFigure scorecard={scorecard} view={RELIABILITY} />
      <TrustFigure scorecard={scorecard} view={COVERAGE} />
    </section>
  );
}
