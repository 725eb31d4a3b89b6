import { findProgram, type WantedProgram } from './find-program.ts';

/** Branded Chrome is not among them: since version 137 it ignores --load-extension. */
const CHROMIUM: WantedProgram = {
  name: 'Chromium',
  variable: 'CHROMIUM',
  commands: ['chromium', 'chromium-browser'],
  offPath: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'],
  debian: 'chromium',
};

/**
 * Path of a Chromium that loads unpacked extensions. Installs Debian's if there is none and this process may.
 * @throws with advice if there is none and it cannot be installed
 */
export function findChromium(): Promise<string> {
  return findProgram(CHROMIUM);
}
