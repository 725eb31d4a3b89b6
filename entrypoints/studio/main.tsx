import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import './studio.css';
import { render } from 'preact';
import { dressPage } from '@/components/dress-page';
import { DEFAULT_MODEL, findModel } from '@/models/catalog';
import { chosenModel } from '@/utils/stored-settings';
import { speakChosen } from '@/utils/language/speak-chosen';
import { App } from './App';
import { serveCommandLine } from './command-line';
import { createStore } from './store';

async function openStudio(): Promise<void> {
  serveCommandLine();
  await speakChosen();
  dressPage();
  refuseStrayDrops();
  const chosen = await chosenModel.getValue();
  const store = createStore(chosen !== null && findModel(chosen) ? chosen : DEFAULT_MODEL);
  render(<App store={store} />, document.body);
}

/** A file dropped beside the drop zone would be opened in place of this page. */
function refuseStrayDrops(): void {
  for (const type of ['dragover', 'drop']) {
    document.addEventListener(type, (event) => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    });
  }
}

void openStudio();
