import '#components/theme.css';
import '#components/controls/controls.css';
import '#components/page.css';
import './studio.css';
import { render } from 'preact';
import { dressPage } from '#components/dress-page.ts';
import { messages } from '#utils/language/i18n.ts';
import { followLogSwitch } from '#utils/log/log-switch.ts';
import { followChosenLanguage } from '#utils/settings/chosen-language.ts';
import { serveCommandLine } from './command-line.ts';
import { refuseStrayDrops } from './browser/refuse-stray-drops.ts';
import { followAddress } from './route/route.ts';
import { Shell } from './shell/Shell.tsx';

async function openStudio(): Promise<void> {
  const life = new AbortController();
  followLogSwitch(life.signal);
  serveCommandLine();
  refuseStrayDrops();
  await followChosenLanguage(sayEverythingAgain, life.signal);
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
