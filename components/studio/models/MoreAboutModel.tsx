import type { AnyCard } from '#models/catalog/card-set.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { ScoreTable } from './ScoreTable.tsx';

/** The small print of a model's card, closed at first. Cards are written in English. */
export function MoreAboutModel({ card }: { card: AnyCard }) {
  const { name, licence, provenance, weaknesses, scores } = card;
  return (
    <details>
      <summary>{t('studio_models_more', name)}</summary>
      <div class="inside">
        <Sentences title={t('studio_models_weaknesses')} sentences={weaknesses} />
        <Sentences title={t('studio_models_provenance')} sentences={provenance} />
        <table lang="en" dir="ltr">
          <caption lang={messages.lang()} dir={messages.dir()}>
            {t('studio_models_parts')}
          </caption>
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
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul lang="en" dir="ltr">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
