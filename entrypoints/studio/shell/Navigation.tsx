import { t } from '@/utils/i18n';
import { addressOf } from './route';
import { SECTIONS, type SectionName } from './sections';

const names = Object.keys(SECTIONS) as SectionName[];

export function Navigation({ current }: { current: SectionName }) {
  return (
    <nav aria-label={t('studio_nav')}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={addressOf(name)} aria-current={name === current ? 'page' : undefined}>
              {t(SECTIONS[name].link)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
