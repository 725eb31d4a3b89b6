import { useEffect, useMemo } from 'preact/hooks';
import { Privacy } from './Privacy.tsx';
import { createPrivacyStore } from './privacy-store.ts';

/** The section as the Studio loads it. */
export default function PrivacySection() {
  const store = useMemo(createPrivacyStore, []);
  useEffect(() => void store.load(), [store]);
  return <Privacy store={store} />;
}
