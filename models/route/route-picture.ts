import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { RouterCard } from '#models/catalog/router-card.ts';
import { encodeTimed } from '#models/engine/encode-timed.ts';
import type { EarlierEncodings } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { Stopwatch } from '#models/engine/stopwatch.ts';
import { classifyKind, inputOf } from '#models/experts/kind/classify-kind.ts';
import { tellLateKinds } from '#models/experts/kind/late-kinds.ts';
import { classifyAgain } from '#models/experts/kind/second-look.ts';
import { decideKind, probabilityOf } from '#models/judge/decide-kind.ts';
import type { Findings, Refusal } from '#utils/domain/findings.ts';
import { KINDS, type KindFinding } from '#utils/domain/kinds.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { log } from '#utils/log/log.ts';
import { needsEncoder } from './experts-for-kind.ts';
import { withoutSymbols } from './without-symbols.ts';

/*
 * Stage "route". In: `Pixels`. Out: a `Route`, which says what kind of picture it is, how sure that is, whether it holds
 * words, and why nothing may be said of it. experts-for-kind.ts tells which experts follow from a route.
 */

export type Route = Pick<Findings, 'kind' | 'kinds' | 'sureOfKind' | 'words' | 'chart' | 'refusal'>;

/**
 * Length of the shorter side, in pixels, below which nothing is said. Such a picture is the symbol of a control, which is
 * named by its purpose, or what a page shows until the picture itself comes.
 */
const SMALLEST_SIDE = 24;

/**
 * Decides what kind of picture it is. A small network looks first, at little cost. A second one, which sees what the trunk
 * sees, looks where the first is not sure enough, or where the trunk is needed anyway. (The trunk is the encoder that
 * captioners and router share: see models/catalog/encoder-input.ts.)
 */
export async function routePicture(
  engine: Engine,
  router: RouterCard,
  pixels: Pixels,
  earlier: EarlierEncodings,
  watch: Stopwatch,
): Promise<Route> {
  const { input, first } = await watch.time('route', () => lookFirst(engine, router, pixels));
  const { secondLook, lateKinds, files } = router;
  let finding: KindFinding = first;
  if (secondLook && !isSmall(pixels) && (needsEncoder(first.kinds) || !isSureAtOnce(first, router))) {
    const trunk = files[secondLook.encoder.file]!;
    if (await watch.time('load', () => canLoad(engine, trunk))) {
      const owner = { files, encoder: secondLook.encoder };
      const encoded = await encodeTimed(engine, owner, pixels, earlier, watch);
      const again = await classifyAgain(engine, router, secondLook, input, first, encoded);
      // The trunk sees the picture scaled down, in which a page of small letters is one grey. The first network sees parts of
      // it at full size. Whatever else the picture may be does not become more probable by that, so the rest stays as it
      // is: a scene is described only of what looked enough like a photo.
      const hasWords = first.words >= router.thresholds.words;
      finding = hasWords ? { ...again, kinds: { ...again.kinds, blank: 0 } } : again;
      if (lateKinds && isSharp(pixels, secondLook.encoder.picture))
        finding = await tellLateKinds(engine, router, lateKinds, input, finding, encoded);
    }
  }
  if (pixels.hasHtml) finding = withoutSymbols(finding);
  const decided = decideKind(finding, router.thresholds);
  const refusal = refusalOf(decided.kind === 'blank', pixels);
  return { ...decided, kinds: finding.kinds, words: finding.words, refusal };
}

async function lookFirst(engine: Engine, router: RouterCard, pixels: Pixels) {
  const input = inputOf(pixels);
  return { input, first: await classifyKind(engine, router, input) };
}

/** False where the file is missing or not what its card says. The first look then decides, and graphics are still described. */
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

/** The trunk sees what is smaller enlarged, and so as soft as a painting. */
function isSharp({ naturalWidth, naturalHeight }: Pixels, input: { width: number; height: number }): boolean {
  return naturalWidth >= input.width && naturalHeight >= input.height;
}

function isSmall({ naturalWidth, naturalHeight }: Pixels): boolean {
  return Math.min(naturalWidth, naturalHeight) < SMALLEST_SIDE;
}

/** Whether the first look is enough. It must be surer of what paintings and maps are taken for, which it does not know. */
function isSureAtOnce({ kinds }: KindFinding, { secondLook, lateKinds }: RouterCard): boolean {
  const takenFor = lateKinds?.takenFor;
  return KINDS.some((kind) => {
    const from = takenFor?.kinds.includes(kind) ? takenFor.sureFrom : secondLook!.sureFrom;
    return probabilityOf(kind, kinds) >= from;
  });
}
