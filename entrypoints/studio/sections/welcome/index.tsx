import { useEffect, useMemo } from 'preact/hooks';
import { createWelcomeStore } from './store.ts';
import { Welcome } from './Welcome.tsx';

/** The section as the Studio loads it: alive as long as it is shown. */
export default function WelcomeSection() {
  const [store, life] = useMemo(() => {
    const controller = new AbortController();
    return [createWelcomeStore(controller.signal), controller] as const;
  }, []);
  useEffect(() => {
    void store.load();
    return () => life.abort();
  }, []);
  return <Welcome store={store} />;
}
