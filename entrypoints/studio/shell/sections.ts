import type { ComponentType } from 'preact';
import type { MessageKey } from '@/utils/i18n';

/** A part of the Studio. Its module is loaded when it is first shown; its heading and first words are the shell's. */
export interface Section {
  link: MessageKey;
  title: MessageKey;
  lead: MessageKey;
  load(): Promise<{ default: ComponentType }>;
}

/** By the part of the address after `#`, in the order of the navigation. */
export const SECTIONS = {
  try: {
    link: 'studio_nav_try',
    title: 'studio_try',
    lead: 'studio_promise',
    load: () => import('../sections/try'),
  },
  page: {
    link: 'studio_nav_page',
    title: 'studio_page_title',
    lead: 'studio_page_lead',
    load: () => import('../sections/page'),
  },
  models: {
    link: 'studio_nav_models',
    title: 'studio_models_title',
    lead: 'studio_models_lead',
    load: () => import('../sections/models'),
  },
  settings: {
    link: 'studio_nav_settings',
    title: 'studio_settings_title',
    lead: 'studio_settings_lead',
    load: () => import('../sections/settings'),
  },
  privacy: {
    link: 'studio_nav_privacy',
    title: 'studio_privacy_title',
    lead: 'studio_privacy_lead',
    load: () => import('../sections/privacy'),
  },
  welcome: {
    link: 'studio_nav_welcome',
    title: 'studio_welcome_title',
    lead: 'studio_welcome_lead',
    load: () => import('../sections/welcome'),
  },
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
