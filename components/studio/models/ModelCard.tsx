import type { ComponentChildren } from 'preact';
import { bytesOf } from '#models/catalog/read-cards.ts';
import type { AnyCard } from '#models/catalog/card-set.ts';
import type { ModelScore } from '#models/catalog/scorecard-schema.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { bytesText } from '#components/studio/bytes-text.ts';
import { Fact } from './Fact.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MoreAboutModel } from './MoreAboutModel.tsx';

export interface ModelCardProps {
  card: AnyCard;
  /** Its entry in the scorecard; null if it has none. */
  score: ModelScore | null;
  /** True for the captioner that describes pictures on pages. */
  inUse: boolean;
  /** Controls for the model. */
  children?: ComponentChildren;
}

/** What people need to know about a model before they choose or trust it. */
export function ModelCard({ card, score, inUse, children }: ModelCardProps) {
  const { id, name, version, summary, licence } = card;
  const role = 'role' in card ? card.role : 'captioner';
  return (
    <li class={inUse ? 'model in-use' : 'model'} aria-labelledby={`model-${id}`}>
      <div class="model-head">
        <h2 id={`model-${id}`}>{name}</h2>
        {inUse && <span class="badge">{t('studio_models_in_use')}</span>}
      </div>
      <p lang="en" dir="ltr">
        {summary}
      </p>
      {score && <KeyFigures score={score} />}
      <dl class="facts">
        <Fact label={t('studio_models_role')}>{t(keyOf('studio_models_role', role))}</Fact>
        {'family' in card && <Fact label={t('studio_models_family')}>{t(keyOf('family', card.family))}</Fact>}
        <Fact label={t('studio_models_size')}>{bytesText(bytesOf(card))}</Fact>
        {'languages' in card && (
          <Fact label={t('studio_models_languages')}>{messages.list(card.languages.map(languageName))}</Fact>
        )}
        <Fact label={t('studio_models_version')}>{version}</Fact>
        <Fact label={t('studio_models_from')}>{t('studio_models_built_in')}</Fact>
        <Fact label={t('studio_models_licence')} wide>
          <span lang="en" dir="ltr">
            {licence.summary}
          </span>
        </Fact>
      </dl>
      {children && <div class="model-actions">{children}</div>}
      <MoreAboutModel card={card} />
    </li>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(messages.lang(), { type: 'language' }).of(tag) ?? tag;
}
