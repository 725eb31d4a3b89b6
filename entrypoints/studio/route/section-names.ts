/** The parts of the Studio, as its addresses name them (`#try`), in the order of the navigation. */
export const SECTION_NAMES = ['try', 'page', 'models', 'settings', 'privacy', 'welcome'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];
