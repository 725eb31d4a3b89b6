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
  settings: {
    link: 'studio_nav_settings',
    title: 'studio_settings_title',
    lead: 'studio_settings_lead',
    load: () => import('../sections/settings'),
  },
  welcome: {
    link: 'studio_nav_welcome',
    title: 'studio_welcome_title',
    lead: 'studio_welcome_lead',
    load: () => import('../sections/welcome'),
  },
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
