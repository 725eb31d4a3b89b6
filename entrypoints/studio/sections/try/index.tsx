import { DEFAULT_MODEL, findModel } from '@/models/catalog';
import { chosenModel } from '@/utils/stored-settings';
import { useMemo } from 'preact/hooks';
import { createStore } from './store';
import { Try } from './Try';

const store = createStore(DEFAULT_MODEL);

/** The section as the Studio loads it. Its pictures stay while the page is open, whatever section is shown. */
export default function TrySection() {
  useMemo(() => void chooseStored(), []);
  return <Try store={store} />;
}

async function chooseStored(): Promise<void> {
  const chosen = await chosenModel.getValue();
  if (chosen !== null && findModel(chosen)) store.model.value = chosen;
}
