import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import './studio.css';
import { render } from 'preact';
import { dressPage } from '@/components/dress-page';
import { messages } from '@/utils/i18n';
import { keepSpeaking } from '@/utils/language/speak-chosen';
import { serveCommandLine } from './command-line';
import { refuseStrayDrops } from './refuse-stray-drops';
import { followAddress } from './shell/route';
import { Shell } from './shell/Shell';

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
