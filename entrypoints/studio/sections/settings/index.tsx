import { useEffect, useMemo } from 'preact/hooks';
import { Settings } from './Settings.tsx';
import { createSettingsStore } from './store.ts';

/** The section as the Studio loads it: alive as long as it is shown. */
export default function SettingsSection() {
  const [store, life] = useMemo(() => {
    const controller = new AbortController();
    return [createSettingsStore(controller.signal), controller] as const;
  }, []);
  useEffect(() => {
    void store.load();
    return () => life.abort();
  }, []);
  return <Settings store={store} />;
}
