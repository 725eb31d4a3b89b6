import { createTryStore } from './try-store.ts';
import { Try } from './Try.tsx';

const store = createTryStore();

/** The section as the Studio loads it. Its pictures stay as long as the page is open, even while another section is shown. */
export default function TrySection() {
  return <Try store={store} />;
}
