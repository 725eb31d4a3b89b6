import '#components/theme.css';
import '#components/controls/controls.css';
import '#components/page.css';
import './studio.css';
import { render } from 'preact';
import { setPageLanguage } from '#components/set-page-language.ts';
import { messages } from '#utils/language/i18n.ts';
import { followLogSwitch } from '#utils/log/log-switch.ts';
import { followChosenLanguage } from '#utils/settings/chosen-language.ts';
import { serveCommandLine } from './command-line.ts';
import { refuseStrayDrops } from './browser/refuse-stray-drops.ts';
import { followAddress } from './route/studio-route.ts';
import { Shell } from './shell/Shell.tsx';

async function openStudio(): Promise<void> {
  const life = new AbortController();
  followLogSwitch(life.signal);
  serveCommandLine();
  refuseStrayDrops();
  await followChosenLanguage(redrawInNewLanguage, life.signal);
  followAddress(life.signal);
  draw();
}

function draw(): void {
  setPageLanguage();
  // Components look their words up once, when they are created: a new key creates them all again.
  render(<Shell key={messages.lang()} />, document.body);
}

/** Redraws everything and gives the focus back to the control that had it. */
function redrawInNewLanguage(): void {
  const focused = document.activeElement?.id;
  draw();
  if (focused) document.getElementById(focused)?.focus();
}

void openStudio();
