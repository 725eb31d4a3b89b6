import { signal } from '@preact/signals';
import { SECTION_NAMES, type SectionName } from './section-names.ts';

/** Where the address points: `#page?tab=7` is the section "page" of the tab 7. */
export interface Route {
  section: SectionName;
  query: URLSearchParams;
}

/** The route that the page is at; follows the address. */
export const route = signal<Route>(routeOf(location.hash));

/** Where each section was left: whoever comes back finds it so. */
const left = new Map<SectionName, string>();

export function followAddress(signal: AbortSignal): void {
  follow();
  addEventListener('hashchange', follow, { signal });
}

function follow(): void {
  route.value = routeOf(location.hash);
  left.set(route.value.section, location.hash);
}

/** The address of a section as it was left, or its beginning where one is there already. */
export function addressOf(section: SectionName): string {
  return section === route.value.section ? `#${section}` : (left.get(section) ?? `#${section}`);
}

/** An unknown section, or none, is the first one. */
export function routeOf(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const section = SECTION_NAMES.find((known) => known === name) ?? 'try';
  return { section, query: new URLSearchParams(query) };
}
