import type { ModelScore } from '@/models/catalog/scorecard';
import { messages, t } from '@/utils/i18n';
import { score } from './score';
import { percent } from '../percent';
import { Fact } from './Fact';

/** What the scorecard says of one model, at a glance. Measures keep the names that papers give them. */
export function KeyFigures({ score: { asModel, tiers } }: { score: ModelScore }) {
  return (
    <dl class="key-figures">
      <Fact label="CIDEr-D">{score(asModel.cider)}</Fact>
      <Fact label="BLEU-4">{score(asModel.bleu4)}</Fact>
      <Fact label={t('studio_models_words')}>{messages.number(asModel.distinctWords)}</Fact>
      <Fact label={t('studio_models_said')}>{percent(tiers.said + tiers.hedged, messages)}</Fact>
    </dl>
  );
}
