import { useEffect } from 'preact/hooks';
import { createHubImports } from './hub/hub-imports.ts';
import { isDownloaded } from './hub/is-downloaded.ts';
import { createHubStore } from './hub/hub-store.ts';
import { Models } from './Models.tsx';
import { createModelsStore } from './models-store.ts';

const hub = createHubStore();
const store = createModelsStore(isDownloaded);
const imports = createHubImports(hub.refresh);

/** The section as the Studio loads it. Measurements stay as long as the page is open. */
export default function ModelsSection() {
  useEffect(() => {
    const life = new AbortController();
    void store.load(life.signal);
    void hub.load(life.signal);
    return () => {
      life.abort();
      store.stop();
    };
  }, []);
  return <Models store={store} hub={hub} imports={imports} />;
}
