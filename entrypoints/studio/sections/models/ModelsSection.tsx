import { useEffect } from 'preact/hooks';
import { Models } from './Models.tsx';
import { createModelsStore } from './models-store.ts';

const store = createModelsStore();

/** The section as the Studio loads it. Measurements stay as long as the page is open. */
export default function ModelsSection() {
  useEffect(() => {
    const life = new AbortController();
    void store.load(life.signal);
    return () => {
      life.abort();
      store.stop();
    };
  }, []);
  return <Models store={store} />;
}
