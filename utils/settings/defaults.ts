import { SMALLEST_SIDE } from './page-settings.ts';
import type { Preferences } from './schema.ts';

/** What holds until a person says otherwise. */
export const DEFAULTS: Readonly<Preferences> = Object.freeze<Preferences>({
  language: 'browser',
  defaultMode: 'automatic',
  siteModes: {},
  model: null,
  hedge: 'default',
  people: 'neutral',
  longest: 125,
  marker: 'none',
  markerText: '',
  decorative: 'leave',
  junkAlt: true,
  emptyAlt: false,
  smallestSide: SMALLEST_SIDE,
  idleSeconds: 60,
  cacheMegabytes: 20,
});
