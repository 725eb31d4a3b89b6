import type { ComponentChildren } from 'preact';
import type { Card, ReaderCard, RouterCard } from '@/models/catalog';
import { bytesOf } from '@/models/catalog';
import { keyOf, messages, t } from '@/utils/i18n';
import { bytesText } from '../bytes-text';
import { ScoreTable } from './ScoreTable';

export interface ModelCardProps {
  card: Card | RouterCard | ReaderCard;
  /** Whatever can be done with the model. */
  children?: ComponentChildren;
}

/** All that a model's card says, for whoever has to choose or to trust. */
export function ModelCard({ card, children }: ModelCardProps) {
  const { id, name, version, summary, licence, provenance, weaknesses, scores } = card;
  const role = 'role' in card ? card.role : 'captioner';
  return (
    <li class="model" aria-labelledby={`model-${id}`}>
      <h2 id={`model-${id}`}>{name}</h2>
      <p lang="en">{summary}</p>
      <dl>
        <Fact label={t('studio_models_role')}>{t(keyOf('studio_models_role', role))}</Fact>
        {'family' in card && <Fact label={t('studio_models_family')}>{t(keyOf('family', card.family))}</Fact>}
        <Fact label={t('studio_models_size')}>{bytesText(bytesOf(card))}</Fact>
        {'languages' in card && (
          <Fact label={t('studio_models_languages')}>{messages.list(card.languages.map(languageName))}</Fact>
        )}
        <Fact label={t('studio_models_version')}>{version}</Fact>
        <Fact label={t('studio_models_licence')}>{licence.summary}</Fact>
      </dl>
      {children}
      <details>
        <summary>{t('studio_models_more', name)}</summary>
        <div class="inside">
          <Sentences title={t('studio_models_weaknesses')} sentences={weaknesses} />
          <Sentences title={t('studio_models_provenance')} sentences={provenance} />
          <table lang="en">
            <caption lang={messages.lang()}>{t('studio_models_parts')}</caption>
            <tbody>
              {licence.parts.map(({ part, licence: own, source }) => (
                <tr key={part}>
                  <th scope="row">{part}</th>
                  <td>{own}</td>
                  <td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ScoreTable scores={scores} name={name} />
        </div>
      </details>
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Cards are written in English. */
function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul lang="en">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(messages.lang(), { type: 'language' }).of(tag) ?? tag;
}
