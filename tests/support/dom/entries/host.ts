/** The engine and the host, and the store of downloaded models. */
import '#scripts/lib/engine-page.entry.ts';
import '#tests/support/hub/store.entry.ts';
