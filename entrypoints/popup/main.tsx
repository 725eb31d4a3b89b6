import '#components/theme.css';
import '#components/controls/controls.css';
import '#components/page.css';
import './popup.css';
import './site-switch.css';
import { render } from 'preact';
import { setPageLanguage } from '#components/set-page-language.ts';
import { followLogSwitch } from '#utils/log/log-switch.ts';
import { speakChosenLanguage } from '#utils/settings/chosen-language.ts';
import { App } from './App.tsx';
import { createPopupStore } from './popup-store.ts';
import { tabOfPopup } from './tab-of-popup.ts';

async function openPopup(): Promise<void> {
  followLogSwitch();
  await speakChosenLanguage();
  setPageLanguage();
  const store = createPopupStore(await tabOfPopup(location.search));
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort(), { once: true });
  render(<App store={store} />, document.body);
  await store.watch(life.signal);
}

void openPopup();
