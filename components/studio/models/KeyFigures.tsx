import type { ModelScore } from '#models/catalog/scorecard-schema.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { score } from './score-text.ts';
import { percent } from '#components/studio/percent.ts';
import { Fact } from './Fact.tsx';

/** The scorecard of one model at a glance. Measures keep the names that papers give them, in every language. */
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
