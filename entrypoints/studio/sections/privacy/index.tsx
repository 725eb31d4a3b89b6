import { useEffect, useMemo } from 'preact/hooks';
import { Privacy } from './Privacy';
import { createPrivacyStore } from './store';

/** The section as the Studio loads it. */
export default function PrivacySection() {
  const store = useMemo(createPrivacyStore, []);
  useEffect(() => void store.load(), [store]);
  return <Privacy store={store} />;
}
