import type { ComponentChildren } from 'preact';
import type { Scorecard } from '@/models/catalog/scorecard';
import { messages, t } from '@/utils/i18n';
import { isolated } from '@/utils/isolated';
import { GenderTable } from './GenderTable';
import { Plot } from './Plot';
import type { PlotSpec } from './plot-spec';
import { QualityTable } from './QualityTable';
import { ReliabilityTables } from './ReliabilityTables';
import { genderPlot, qualityPlot, reliabilityPlot } from './scorecard-plots';

/** Every model over the same pictures: plots, and the tables that say the same. */
export function ScorecardView({ scorecard }: { scorecard: Scorecard }) {
  const { models, dataset, split, machine } = scorecard;
  const pictures = messages.number(models[0]?.pictures ?? 0);
  return (
    <section class="scorecard" aria-labelledby="scorecard">
      <h2 id="scorecard">{t('studio_models_scorecard')}</h2>
      <p class="muted">
        {t('studio_models_scorecard_hint', isolated(dataset), isolated(split), pictures, isolated(machine))}
      </p>
      <Figure title={t('studio_models_quality')} spec={qualityPlot(scorecard)}>
        <QualityTable models={models} />
      </Figure>
      <Figure
        title={t('studio_models_bias')}
        hint={t('studio_models_bias_hint')}
        spec={genderPlot(scorecard)}
      >
        <GenderTable models={models} />
      </Figure>
      <Figure
        title={t('studio_models_reliability')}
        hint={t('studio_models_reliability_hint')}
        spec={reliabilityPlot(scorecard)}
      >
        <ReliabilityTables models={models} />
      </Figure>
    </section>
  );
}

interface FigureProps {
  title: string;
  hint?: string;
  spec: PlotSpec;
  /** What says the same in words and numbers. */
  children: ComponentChildren;
}

function Figure({ title, hint, spec, children }: FigureProps) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {hint && <p class="muted">{hint}</p>}
      <Plot spec={spec} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section class="scroll" tabIndex={0} aria-label={title}>
        {children}
      </section>
    </figure>
  );
}
