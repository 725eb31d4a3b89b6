import { signal } from '@preact/signals';
import { SECTIONS, type SectionName } from './sections';

/** Where the address points: `#page?tab=7` is the section "page" of the tab 7. */
export interface Route {
  section: SectionName;
  query: URLSearchParams;
}

/** The route that the page is at; follows the address. */
export const route = signal<Route>(routeOf(location.hash));

export function followAddress(signal: AbortSignal): void {
  addEventListener('hashchange', () => (route.value = routeOf(location.hash)), { signal });
}

/** An unknown section, or none, is the first one. */
export function routeOf(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const section = Object.hasOwn(SECTIONS, name) ? (name as SectionName) : 'try';
  return { section, query: new URLSearchParams(query) };
}
