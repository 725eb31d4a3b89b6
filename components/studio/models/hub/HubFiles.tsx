import { bytesText } from '#components/studio/bytes-text.ts';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { messages, t } from '#utils/language/i18n.ts';

export interface HubFilesProps {
  files: HubCard['files'];
  /** SHA-256 by path, of files whose card has none. */
  learnt: Readonly<Record<string, string>>;
}

/** Every file of a model with its size and its hash. A list, since a table of hashes fits no narrow window. */
export function HubFiles({ files, learnt }: HubFilesProps) {
  return (
    <div>
      <h4>{t('hub_files')}</h4>
      <ul class="hub-files" lang="en" dir="ltr">
        {Object.entries(files).map(([path, { bytes, sha256 }]) => (
          <li key={path}>
            {path}, <span lang={messages.lang()}>{bytesText(bytes)}</span>
            <br />
            {sha256 ? <code>{sha256}</code> : <Learnt hash={learnt[path]} />}
          </li>
        ))}
      </ul>
    </div>
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
