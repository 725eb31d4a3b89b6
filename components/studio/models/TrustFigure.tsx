import type { Scorecard } from '#models/catalog/scorecard-schema.ts';
import { t } from '#utils/language/i18n.ts';
import { Figure } from './Figure.tsx';
import { Plot } from './Plot.tsx';
import { trustSets } from './trust-sets.ts';
import type { TrustView } from './trust-views.ts';
import { TrustTables } from './TrustTables.tsx';

interface TrustFigureProps {
  scorecard: Scorecard;
  view: TrustView;
}

/** Confidence on pictures like the training data, and next to it on photographs unlike them. */
export function TrustFigure({ scorecard, view }: TrustFigureProps) {
  const sets = trustSets(scorecard);
  const plots = sets.map(({ key, label, models }) => (
    <div key={key}>
      <p>{label}</p>
      <Plot spec={view.plotOf(models)} />
    </div>
  ));
  return (
    <Figure title={t(view.title)} hint={t(view.hint)} plots={<div class="pair">{plots}</div>}>
      <TrustTables sets={sets} view={view} />
      <p class="muted after">{t('studio_models_far_hint')}</p>
    </Figure>
  );
}
