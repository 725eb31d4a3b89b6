import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { RouterCard } from '#models/catalog/router-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { EncodedBefore } from '#models/engine/encode.ts';
import { classifyKind, inputOf, type KindFinding } from '#models/experts/kind/classify-kind.ts';
import { classifyAgain } from '#models/experts/kind/second-look.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { Findings, Refusal } from '#utils/domain/findings.ts';
import { decideKind } from '#models/judge/kind.ts';
import { encodeTimed } from '#models/engine/encode-timed.ts';
import { log } from '#utils/log/log.ts';
import { needsEncoder } from './experts-for-kind.ts';
import type { Stopwatch } from '#models/engine/stopwatch.ts';

export type Route = Pick<Findings, 'kind' | 'kinds' | 'sureOfKind' | 'words' | 'chart' | 'refusal'>;

/**
 * Pixels of a side below which nothing is said: it is a symbol that stands in a control, which gets its purpose,
 * or what a page shows until the picture comes.
 */
const SMALLEST_SIDE = 24;

/**
 * Decides what sort of picture it is, and so which experts may speak about it: at a glance where that is enough, and
 * with the trunk's eyes where it is not, or where the trunk will be asked anyway.
 */
export async function route(
  engine: Engine,
  router: RouterCard,
  pixels: Pixels,
  before: EncodedBefore,
  watch: Stopwatch,
): Promise<Route> {
  const { input, first } = await watch.time('route', () => glance(engine, router, pixels));
  const { secondLook, files } = router;
  let finding: KindFinding = first;
  if (secondLook && !isSmall(pixels) && (needsEncoder(first.kinds) || highest(first) < secondLook.sureFrom)) {
    const trunk = files[secondLook.encoder.file]!;
    if (await watch.time('load', () => canLoad(engine, trunk))) {
      const encoded = await encodeTimed(
        engine,
        { files, encoder: secondLook.encoder },
        pixels,
        before,
        watch,
      );
      const again = await classifyAgain(engine, router, secondLook, input, first, encoded);
      // The trunk looks from afar, where a page of small letters is one grey. The glance has seen them from near. What it
      // is instead is no surer for that: a scene is described only of what looked enough like a photo all along.
      const hasWords = first.words >= router.thresholds.words;
      finding = hasWords ? { ...again, kinds: { ...again.kinds, blank: 0 } } : again;
    }
  }
  const decided = decideKind(finding, router.thresholds);
  const refusal = refusalOf(decided.kind === 'blank', pixels);
  return { ...decided, kinds: finding.kinds, words: finding.words, refusal };
}

async function glance(engine: Engine, router: RouterCard, pixels: Pixels) {
  const input = inputOf(pixels);
  return { input, first: await classifyKind(engine, router, input) };
}

/** False where the file is missing or not what its card says: then the glance has to do, and graphics are still told. */
async function canLoad(engine: Engine, file: ModelFile): Promise<boolean> {
  try {
    await engine.session(file);
    return true;
  } catch (error) {
    if (!(error instanceof PictureError && error.reason === 'model-unavailable')) throw error;
    log.swallow('route: second look unavailable', error);
    return false;
  }
}

function refusalOf(isBlank: boolean, pixels: Pixels): Refusal | null {
  if (isBlank) return 'blank';
  return isSmall(pixels) ? 'too-small' : null;
}

function isSmall({ naturalWidth, naturalHeight }: Pixels): boolean {
  return Math.min(naturalWidth, naturalHeight) < SMALLEST_SIDE;
}

function highest({ kinds }: KindFinding): number {
  return Math.max(...Object.values(kinds));
}
