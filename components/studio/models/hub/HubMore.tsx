import type { ComponentChildren } from 'preact';
import { bytesText } from '#components/studio/bytes-text.ts';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { messages, t } from '#utils/language/i18n.ts';

export interface HubMoreProps {
  card: HubCard;
  /** SHA-256 by path, of files whose card has none. */
  learnt: Readonly<Record<string, string>>;
  children?: ComponentChildren;
}

/** The small print of a model that can be downloaded, closed at first. Cards are written in English. */
export function HubMore({ card, learnt, children }: HubMoreProps) {
  const { name, strengths, weaknesses, provenance, files } = card;
  const lists = [
    ['hub_strengths', strengths],
    ['studio_models_weaknesses', weaknesses],
    ['studio_models_provenance', provenance],
  ] as const;
  return (
    <details>
      <summary>{t('studio_models_more', name)}</summary>
      <div class="inside">
        {lists.map(([title, sentences]) => (
          <div key={title}>
            <h4>{t(title)}</h4>
            <ul lang="en" dir="ltr">
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
        {children}
        <table lang="en" dir="ltr">
          <caption lang={messages.lang()} dir={messages.dir()}>
            {t('hub_files')}
          </caption>
          <tbody>
            {Object.entries(files).map(([path, { bytes, sha256 }]) => (
              <tr key={path}>
                <th scope="row">{path}</th>
                <td>{bytesText(bytes)}</td>
                <td>{sha256 ? <code>{sha256}</code> : <Learnt hash={learnt[path]} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The hash of a file whose card has none. */
function Learnt({ hash }: { hash: string | undefined }) {
  const [lang, dir] = [messages.lang(), messages.dir()];
  return (
    <>
      {hash && <code>{hash}</code>}{' '}
      <span lang={lang} dir={dir}>
        {t(hash ? 'hub_hash_learnt' : 'hub_hash_unknown')}
      </span>
    </>
  );
}
