import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import {
  bytesOfVariant,
  filesOfVariant,
  isExperimental,
  type HubCard,
} from '#models/catalog/hub/hub-card.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { bytesText } from '#components/studio/bytes-text.ts';
import { Fact } from '#components/studio/models/Fact.tsx';

export interface HubModelProps {
  card: HubCard;
  /** Host that its files come from: the card's hub or a mirror. */
  host: string;
  /** What is said where nobody knows how much memory there is. */
  memoryUnknown: boolean;
  /** The variants, and what is folded away. */
  children(heading: () => HTMLElement | null): ComponentChildren;
}

/** A model that can be downloaded: all that people need to know before they press Download. */
export function HubModel({ card, host, memoryUnknown, children }: HubModelProps) {
  const { id, name, summary, licence, abilities, languages, repository, version, variants } = card;
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = variants;
  const isExact = first && filesOfVariant(card, first).every((path) => !card.files[path]?.about);
  const size = first ? bytesText(bytesOfVariant(card, first)) : '';
  return (
    <li class="model" aria-labelledby={`hub-${id}`}>
      <div class="model-head">
        <h3 id={`hub-${id}`} tabIndex={-1} ref={heading}>
          {name}
        </h3>
        {isExperimental(card) && <span class="badge">{t('hub_experimental')}</span>}
      </div>
      <p lang="en" dir="ltr">
        {summary}
      </p>
      {isExperimental(card) && <p class="muted">{t('hub_experimental_hint')}</p>}
      <dl class="facts">
        <Fact label={t('studio_models_size')}>{isExact ? size : t('hub_about', size)}</Fact>
        <Fact label={t('hub_memory')}>{t('hub_about', bytesText(first?.memory ?? 0))}</Fact>
        <Fact label={t('studio_models_languages')}>{messages.list(languages.map(languageName))}</Fact>
        <Fact label={t('studio_models_version')}>{version}</Fact>
        <Fact label={t('studio_models_licence')}>
          <span lang="en" dir="ltr">
            {licence.summary}
          </span>
        </Fact>
        <Fact label={t('hub_abilities')} wide>
          {messages.list(abilities.map((ability) => t(keyOf('hub_ability', ability))))}
        </Fact>
        <Fact label={t('studio_models_from')} wide>
          <span dir="ltr">{`${host}/${repository}`}</span>
        </Fact>
      </dl>
      {memoryUnknown && <p class="muted">{t('hub_memory_unknown', bytesText(first?.memory ?? 0))}</p>}
      {children(() => heading.current)}
    </li>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(messages.lang(), { type: 'language' }).of(tag) ?? tag;
}
