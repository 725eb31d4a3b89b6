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
    store.samples.warmUp();
    // The page itself may be closed, too: then the engine need not go on for it.
    addEventListener('pagehide', ({ persisted }) => persisted || life.abort(), { signal: life.signal });
    return () => life.abort();
  }, []);
  return <Welcome store={store} />;
}
