import type { ListerCard } from '#models/catalog/lister-card.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { arrange, type Shown } from './arrange.ts';
import { candidates } from './candidates.ts';
import { withoutRepeats } from './without-repeats.ts';

/** Most nouns in one phrase: more would be a list that nobody listens to. */
const MOST_NOUNS = 4;

/** What may be told of a photo, how surely, and by which nouns. */
export interface JudgedSeen {
  tier: 'said' | 'list';
  shown: Shown;
  /** The lowest probability of its parts. */
  confidence: number;
  nouns: string[];
}

/** What a photo shows, as far as the thresholds of the heads' card allow; null where nothing reaches them. */
export function judgeSeen(seen: SeenFinding, thresholds: ListerCard['thresholds']): JudgedSeen | null {
  const told = withoutRepeats(candidates(seen, thresholds), MOST_NOUNS);
  const [first, ...others] = told;
  if (!first || (others.length === 0 && first.noun === 'sky' && !isAllSky(seen))) return null;
  const confidence = Math.min(...told.map(({ probability }) => probability));
  const tier = told.every(({ isSure }) => isSure) ? 'said' : 'list';
  return { tier, shown: arrange(told, seen), confidence, nouns: told.map(({ noun }) => noun) };
}

/** Share of a photo from which it shows the sky and nothing else. */
const ALL_OF_IT = 0.8;

/** A sky above something that was not recognised is not worth a word, and any pale ground looks like one. */
function isAllSky({ stuff }: SeenFinding): boolean {
  const sky = stuff.find(({ name }) => name === 'sky');
  return sky !== undefined && sky.area >= ALL_OF_IT;
}
