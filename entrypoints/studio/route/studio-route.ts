import { signal } from '@preact/signals';
import { SECTION_NAMES, type SectionName } from './section-names.ts';

/** Where the address points: `#page?tab=7` is the section "page" with the tab 7. */
export interface StudioRoute {
  section: SectionName;
  query: URLSearchParams;
}

/** The current route. It follows the address. */
export const route = signal<StudioRoute>(routeOf(location.hash));

/** The address each section was left at, to come back to. */
const lastAddress = new Map<SectionName, string>();

export function followAddress(signal: AbortSignal): void {
  follow();
  addEventListener('hashchange', follow, { signal });
}

function follow(): void {
  route.value = routeOf(location.hash);
  lastAddress.set(route.value.section, location.hash);
}

/** The address of a section as it was left; its start for the section that is shown. */
export function addressOf(section: SectionName): string {
  return section === route.value.section ? `#${section}` : (lastAddress.get(section) ?? `#${section}`);
}

/** The route of an address. Without a section, or with an unknown one, it is the first section. */
export function routeOf(hash: string): StudioRoute {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const section = SECTION_NAMES.find((known) => known === name) ?? 'try';
  return { section, query: new URLSearchParams(query) };
}
