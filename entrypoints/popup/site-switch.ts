import type { Mode } from '#utils/settings/page-settings.ts';

/**
 * The mode of its own that a site gets when it is switched on, null for the default.
 * @param before the mode of its own that it had before it was switched off, if that is known
 */
export function modeWhenOn(before: Mode | null, defaultMode: Mode): Mode | null {
  if (before !== null && before !== 'off') return before;
  return defaultMode === 'off' ? 'automatic' : null;
}
