import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import './popup.css';
import { render } from 'preact';
import { dressPage } from '@/components/dress-page';
import { speakChosen } from '@/utils/language/speak-chosen';
import { App } from './App';
import { createStore } from './store';
import { tabOfPopup } from './tab';

async function openPopup(): Promise<void> {
  await speakChosen();
  dressPage();
  const store = createStore(await tabOfPopup(location.search));
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort(), { once: true });
  render(<App store={store} />, document.body);
  await store.watch(life.signal);
}

void openPopup();
