/** The client of large models, as tests use it, and the built-in models beside it. */
import { timeModel } from '#tests/bench/models/time-model.ts';
import '#tests/support/hub/large-page.entry.ts';

Object.assign(large, { timeModel });

declare global {
  interface LargeParts {
    timeModel: typeof timeModel;
  }
}
