import '#components/theme.css';
import '#components/controls/controls.css';
import '#components/page.css';
import './studio.css';
import { render } from 'preact';
import { dressPage } from '#components/dress-page.ts';
import { messages } from '#utils/language/i18n.ts';
import { keepSpeaking } from '#utils/settings/speak-chosen.ts';
import { serveCommandLine } from './command-line.ts';
import { refuseStrayDrops } from './browser/refuse-stray-drops.ts';
import { followAddress } from './route/route.ts';
import { Shell } from './shell/Shell.tsx';

async function openStudio(): Promise<void> {
  const life = new AbortController();
  serveCommandLine();
  refuseStrayDrops();
  await keepSpeaking(sayEverythingAgain, life.signal);
  followAddress(life.signal);
  draw();
}

function draw(): void {
  dressPage();
  // Words are read as a component is made: another language makes them all anew.
  render(<Shell key={messages.lang()} />, document.body);
}

/** The control that had the focus has it again. */
function sayEverythingAgain(): void {
  const focused = document.activeElement?.id;
  draw();
  if (focused) document.getElementById(focused)?.focus();
}

void openStudio();
