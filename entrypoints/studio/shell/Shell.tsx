import { useEffect, useRef } from 'preact/hooks';
import { Mark } from '#components/icons/Mark.tsx';
import { t } from '#utils/language/i18n.ts';
import { Content } from './Content.tsx';
import { Navigation } from './Navigation.tsx';
import { route } from '#entrypoints/studio/route/studio-route.ts';
import { SECTIONS } from './sections.ts';

/** The Studio: its navigation, and the section that the address names. */
export function Shell() {
  const { section, query } = route.value;
  const place = `${section}?${query}`;
  const { title, lead } = SECTIONS[section];
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(place);

  useEffect(() => {
    document.title = t('studio_tab_title', t(title), t('extensionName'));
    // A browser puts a new page at its top by itself. For people who hear it, a new section is a new page.
    if (shown.current !== place) heading.current?.focus();
    shown.current = place;
  }, [place, title]);

  return (
    <>
      <header>
        <p class="brand">
          <Mark />
          {t('extensionName')}
        </p>
        <Navigation current={section} />
      </header>
      <main id={`section-${section}`}>
        <h1 tabIndex={-1} ref={heading}>
          {t(title)}
        </h1>
        <p class="muted">{t(lead)}</p>
        <Content key={section} section={section} />
      </main>
    </>
  );
}
