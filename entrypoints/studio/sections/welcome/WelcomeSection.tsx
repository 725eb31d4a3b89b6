import { useEffect, useMemo } from 'preact/hooks';
import { createWelcomeStore } from './welcome-store.ts';
import { Welcome } from './Welcome.tsx';

/** The section as the Studio loads it. Its work ends when another section is shown. */
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
