import { findProgram, type WantedProgram } from '#scripts/lib/find-program.ts';

const FIREFOX: WantedProgram = {
  name: 'Firefox',
  variable: 'FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  offPath: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  debian: 'firefox-esr',
};

/**
 * Path of a Firefox. Installs Debian's if there is none and this process may.
 * @throws with advice if there is none and it cannot be installed
 */
export function findFirefox(): Promise<string> {
  return findProgram(FIREFOX);
}
