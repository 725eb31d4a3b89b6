import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import type { SectionName } from '#entrypoints/studio/route/section-names.ts';
import { SECTIONS } from './sections.ts';

/** Sections that are loaded already: they are shown without delay. */
const loaded = new Map<SectionName, ComponentType>();

/** A section, whose module is loaded when it is first shown. */
export function Content({ section }: { section: SectionName }) {
  const state = useSignal<'loading' | 'there' | 'failed'>(loaded.has(section) ? 'there' : 'loading');

  useEffect(() => {
    if (loaded.has(section)) return;
    void load(section).then((isThere) => (state.value = isThere ? 'there' : 'failed'));
  }, [section, state]);

  const Loaded = loaded.get(section);
  if (state.value === 'there' && Loaded) return <Loaded />;
  if (state.value === 'failed') {
    return (
      <p class="trouble" role="alert">
        {t('studio_section_missing')}
      </p>
    );
  }
  return <progress class="late" aria-label={t('studio_section_loading')} />;
}

async function load(section: SectionName): Promise<boolean> {
  try {
    loaded.set(section, (await SECTIONS[section].load()).default);
    return true;
  } catch (error) {
    log.warn('A section could not be loaded', error);
    return false;
  }
}
