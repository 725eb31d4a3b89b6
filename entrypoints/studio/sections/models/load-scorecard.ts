import * as v from 'valibot';
import { ScorecardSchema, type Scorecard } from '#models/catalog/scorecard-schema.ts';
import { log } from '#utils/log/log.ts';

const texts = import.meta.glob<string>('#models/scorecard.json', {
  query: '?raw',
  import: 'default',
});

/** What `npm run scorecard` wrote, as it was when the extension was built; null where there is none that can be read. */
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
