import { t } from '#utils/language/i18n.ts';
import { addressOf } from '#entrypoints/studio/route/studio-route.ts';
import { SECTION_NAMES, type SectionName } from '#entrypoints/studio/route/section-names.ts';
import { SECTIONS } from './sections.ts';

export function Navigation({ current }: { current: SectionName }) {
  return (
    <nav aria-label={t('studio_nav')}>
      <ul>
        {SECTION_NAMES.map((name) => (
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
