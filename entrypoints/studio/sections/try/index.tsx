import { createStore } from './store.ts';
import { Try } from './Try.tsx';

const store = createStore();

/** The section as the Studio loads it. Its pictures stay while the page is open, whatever section is shown. */
export default function TrySection() {
  return <Try store={store} />;
}
