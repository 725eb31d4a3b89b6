import type { ComponentType } from 'preact';
import type { SectionName } from '#entrypoints/studio/route/section-names.ts';
import type { MessageKey } from '#utils/language/i18n.ts';

/** A part of the Studio. Its module is loaded when it is first shown; the shell shows its title and lead. */
interface Section {
  link: MessageKey;
  title: MessageKey;
  lead: MessageKey;
  load(): Promise<{ default: ComponentType }>;
}

/** Every section, by its name in the address. */
export const SECTIONS: Readonly<Record<SectionName, Section>> = {
  try: {
    link: 'studio_nav_try',
    title: 'studio_try',
    lead: 'studio_promise',
    load: () => import('#entrypoints/studio/sections/try/TrySection.tsx'),
  },
  page: {
    link: 'studio_nav_page',
    title: 'studio_page_title',
    lead: 'studio_page_lead',
    load: () => import('#entrypoints/studio/sections/page/PageSection.tsx'),
  },
  models: {
    link: 'studio_nav_models',
    title: 'studio_models_title',
    lead: 'studio_models_lead',
    load: () => import('#entrypoints/studio/sections/models/ModelsSection.tsx'),
  },
  settings: {
    link: 'studio_nav_settings',
    title: 'studio_settings_title',
    lead: 'studio_settings_lead',
    load: () => import('#entrypoints/studio/sections/settings/index.tsx'),
  },
  privacy: {
    link: 'studio_nav_privacy',
    title: 'studio_privacy_title',
    lead: 'studio_privacy_lead',
    load: () => import('#entrypoints/studio/sections/privacy/PrivacySection.tsx'),
  },
  welcome: {
    link: 'studio_nav_welcome',
    title: 'studio_welcome_title',
    lead: 'studio_welcome_lead',
    load: () => import('#entrypoints/studio/sections/welcome/WelcomeSection.tsx'),
  },
};
