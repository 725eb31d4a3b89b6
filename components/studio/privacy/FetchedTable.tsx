import { keyOf, messages, t } from '#utils/language/i18n.ts';
import type { Fetched } from '#utils/protocol/studio-protocol.ts';

/** Which pictures were loaded, from where and for which page, newest first. */
export function FetchedTable({ fetched }: { fetched: readonly Fetched[] }) {
  if (fetched.length === 0) return <p>{t('studio_privacy_nothing')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <section class="scroll" tabIndex={0} aria-label={t('studio_privacy_list')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('studio_privacy_when')}</th>
            <th scope="col">{t('studio_privacy_picture')}</th>
            <th scope="col">{t('studio_privacy_page')}</th>
            <th scope="col">{t('studio_privacy_by')}</th>
            <th scope="col">{t('studio_privacy_outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {fetched.map((one, index) => (
            <tr key={index}>
              <td class="when">{timeOf(one.at)}</td>
              <td class="where" dir="ltr">
                {one.address}
              </td>
              <td class="where">{one.page ? <bdi dir="ltr">{one.page}</bdi> : t('studio_privacy_studio')}</td>
              <td>{t(keyOf('studio_privacy_by', one.by))}</td>
              <td class="outcome">
                {one.outcome === 'loaded' ? t('studio_privacy_loaded') : t(keyOf('failure', one.outcome))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function timeOf(at: number): string {
  return new Intl.DateTimeFormat(messages.lang(), { timeStyle: 'medium' }).format(at);
}
