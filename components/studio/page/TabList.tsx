import { distinctNames } from '#components/image-names.ts';
import { t } from '#utils/language/i18n.ts';

export interface OpenTab {
  id: number;
  title: string;
  site: string;
}

/** The open tabs, to choose one from. */
export function TabList({ tabs }: { tabs: readonly OpenTab[] }) {
  if (tabs.length === 0) return <p>{t('studio_page_no_tabs')}</p>;
  const names = distinctNames(tabs.map(({ title, site }) => title || site));
  return (
    <>
      <h2 id="tabs">{t('studio_page_choose')}</h2>
      <ul class="tabs" aria-labelledby="tabs">
        {tabs.map(({ id, site }, index) => (
          <li key={id}>
            <a href={`#page?tab=${id}`}>{names[index]}</a> <span class="muted">{site}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
