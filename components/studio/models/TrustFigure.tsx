import type { Scorecard } from '@/models/catalog/scorecard';
import { t } from '@/utils/i18n';
import { Figure } from './Figure';
import { Plot } from './Plot';
import { trustSets } from './trust-sets';
import type { TrustView } from './trust-views';
import { TrustTables } from './TrustTables';

interface TrustFigureProps {
  scorecard: Scorecard;
  view: TrustView;
}

/** Confidence on pictures like those that were learnt from, and beside it on photographs unlike them. */
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
