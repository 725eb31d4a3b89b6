import * as v from 'valibot';
import { ScorecardSchema, type Scorecard } from '#models/catalog/scorecard-schema.ts';
import { log } from '#utils/log/log.ts';

const texts = import.meta.glob<string>('#models/scorecard.json', {
  query: '?raw',
  import: 'default',
});

/** The scorecard that `npm run scorecard` had written when the extension was built; null if there is none to be read. */
export async function loadScorecard(): Promise<Scorecard | null> {
  const load = Object.values(texts)[0];
  if (!load) return null;
  try {
    return v.parse(ScorecardSchema, JSON.parse(await load()));
  } catch (error) {
    log.warn('models/scorecard.json cannot be read; run `npm run scorecard`', error);
    return null;
  }
}
