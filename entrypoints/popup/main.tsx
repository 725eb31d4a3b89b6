import '#components/theme.css';
import '#components/controls/controls.css';
import '#components/page.css';
import './popup.css';
import { render } from 'preact';
import { dressPage } from '#components/dress-page.ts';
import { followLogSwitch } from '#utils/log/log-switch.ts';
import { speakChosenLanguage } from '#utils/settings/chosen-language.ts';
import { App } from './App.tsx';
import { createStore } from './store.ts';
import { tabOfPopup } from './tab.ts';

async function openPopup(): Promise<void> {
  followLogSwitch();
  await speakChosenLanguage();
  dressPage();
  const store = createStore(await tabOfPopup(location.search));
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort(), { once: true });
  render(<App store={store} />, document.body);
  await store.watch(life.signal);
}

void openPopup();
