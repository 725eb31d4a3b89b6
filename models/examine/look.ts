import type { CardSet } from '#models/catalog/card-set.ts';
import type { RouterCard } from '#models/catalog/router-card.ts';
import type { SymbolsCard } from '#models/catalog/symbols-card.ts';
import type { EarlierEncodings } from '#models/engine/encode.ts';
import { encodeTimed } from '#models/engine/encode-timed.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { stopwatch, type Stopwatch } from '#models/engine/stopwatch.ts';
import { nameUnread, readCode } from '#models/experts/code/read-code.ts';
import { showsBars } from '#models/experts/code/part-views.ts';
import { signsOfCode } from '#models/experts/code/signs/signs-of-code.ts';
import { nameSymbol } from '#models/experts/symbols/name-symbol.ts';
import { mayHaveOverlay } from '#models/experts/text/overlay/read-overlay.ts';
import {
  expertsForKind,
  isLikelyCode,
  maySignsOfCodeCount,
  type Expert,
} from '#models/route/experts-for-kind.ts';
import { routePicture, type Route } from '#models/route/route-picture.ts';
import { symbolKind } from '#models/judge/symbol-kind.ts';
import { withoutCode } from '#models/route/without-code.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { CodeFinding, Findings } from '#utils/domain/findings.ts';
import { isSymbol } from '#utils/domain/kinds.ts';
import { log } from '#utils/log/log.ts';
import { examinePhoto } from './examine-photo.ts';
import type { ToRead } from './words.ts';

export interface ExamineRequest {
  cards: CardSet;
  /** What is to differ from the captioner's own decoding. */
  decoding: Partial<DecodingOptions>;
  /** Caption it whatever it is: it is neither routed nor refused. */
  raw: boolean;
  /** Another model writes the caption: what this one would write is not wanted. */
  captionElsewhere?: boolean | undefined;
  earlier: EarlierEncodings;
  /** It is probably a photo, so the trunk may run while the router looks. */
  isLikelyPhoto?: boolean;
}

const UNROUTED: Route = { kind: null, kinds: {}, sureOfKind: false, words: 0, chart: null, refusal: null };
const RAW: ReadonlySet<Expert> = new Set<Expert>(['objects', 'caption']);

const UNREAD_BARS: CodeFinding = { format: 'Linear', content: { type: 'unreadable' } };

/** Fences, stripes and an engraver's lines look like bars, so what is seen in a scene counts more. */
function isSureScene({ kind, sureOfKind }: Findings): boolean {
  return sureOfKind && (kind === 'photo' || kind === 'drawing' || kind === 'painting');
}

export interface Looked {
  findings: Findings;
  /** What is still to be read; null where there is nothing. */
  toRead: ToRead | null;
  /** True where a caption is wanted that another model is to write. */
  toCaption?: boolean;
}

/**
 * Finds out what is in a picture, but for its words: its kind first, then whatever the experts of that kind tell. Each expert
 * is loaded when it is first needed: a page with nothing but icons never loads the captioner.
 * @throws PictureError where a model cannot be loaded; AbortError when the signal is aborted
 */
export async function look(
  engine: Engine,
  pixels: Pixels,
  { cards, decoding, raw, captionElsewhere = false, earlier, isLikelyPhoto }: ExamineRequest,
  signal: AbortSignal,
): Promise<Looked> {
  const { captioner, router, ranker, lister, symbols } = cards;
  const watch = stopwatch();
  if (isLikelyPhoto && !raw)
    void encodeAhead(engine, router, pixels, earlier, watch).catch(log.swallowed('look: nothing ahead'));
  const nameIt = async (card: SymbolsCard) => {
    const answers = await watch.time('symbol', () => nameSymbol(engine, card, pixels));
    return { symbols: answers, ...(answers[0] && { kind: symbolKind(findings.kinds, answers[0].kind) }) };
  };
  const routed = raw ? UNROUTED : await routePicture(engine, router, pixels, earlier, watch);
  signal.throwIfAborted();
  const findings: Findings = {
    width: pixels.naturalWidth,
    height: pixels.naturalHeight,
    ...routed,
    caption: null,
    text: null,
    code: null,
    symbols: [],
    objects: [],
    classes: [],
    seen: null,
    model: { id: captioner.id, version: captioner.version },
    timings: watch.timings,
  };
  // A symbol in a control is often too small for all but its name.
  const isSmallSymbol = routed.refusal === 'too-small' && routed.kind !== null && isSymbol(routed.kind);
  if (isSmallSymbol && symbols) Object.assign(findings, await nameIt(symbols));
  // A small code on a wide ground seems blank.
  const isSearched = !raw && routed.refusal !== 'too-small' && maySignsOfCodeCount(findings);
  const part = isSearched ? signsOfCode(pixels) : null;
  if (routed.refusal && !part) return wordless(findings);

  let experts = raw ? RAW : expertsForKind(findings, router.thresholds, part !== null);
  if (experts.has('code')) {
    const isLikely = isLikelyCode(findings);
    findings.code = await watch.time('code', () => readCode(engine, pixels, signal, isLikely, part));
    // What can be decoded is a code, whatever the router took it for.
    if (findings.code) return wordless({ ...findings, kind: 'qr', sureOfKind: true, refusal: null });
    if (routed.refusal) return wordless(findings);
    Object.assign(findings, withoutCode(findings, router.thresholds));
    if (findings.refusal) return wordless(findings);
    if (part && !isSureScene(findings) && showsBars(pixels, part)) {
      return wordless({ ...findings, kind: 'qr', sureOfKind: true, code: UNREAD_BARS });
    }
    if (findings.kind === 'qr' && findings.sureOfKind) {
      findings.code = await watch.time('code', () => nameUnread(engine, pixels, signal));
    }
    experts = expertsForKind(findings, router.thresholds);
  }
  if (experts.has('symbol') && symbols) {
    Object.assign(findings, await nameIt(symbols));
    // Only a logo is read.
    experts = expertsForKind(findings, router.thresholds);
  }
  if (experts.has('objects')) {
    const writes = experts.has('caption') && !captionElsewhere;
    const options = writes ? { ...captioner.decoding, ...decoding } : null;
    // On flat pictures the heads see sky and trees, so only photos are shown to them.
    const isFlat = findings.kind === 'drawing' || findings.kind === 'painting';
    const models = { captioner, ranker, lister: isFlat ? null : lister };
    Object.assign(findings, await examinePhoto(engine, models, pixels, options, earlier, watch, signal));
  }
  if (experts.size === 0 && !findings.sureOfKind) findings.refusal = 'unsure-kind';
  const { kind, sureOfKind } = findings;
  // The router hardly sees letters that are laid over a photo, so whether there are any is not asked of it.
  const overlay =
    (kind === 'photo' || kind === 'drawing') && watch.time('overlay', () => mayHaveOverlay(pixels));
  const text = experts.has('text');
  return {
    findings,
    toRead: text || overlay ? { kind: kind ?? 'photo', sureOfKind, text, overlay } : null,
    toCaption: captionElsewhere && experts.has('caption'),
  };
}

/**
 * Has the trunk look too while the router looks: it has workers of its own. The router finds what it made among the earlier
 * encodings. What goes wrong is told when that asks again.
 */
async function encodeAhead(
  engine: Engine,
  { files, secondLook }: RouterCard,
  pixels: Pixels,
  earlier: EarlierEncodings,
  watch: Stopwatch,
): Promise<void> {
  if (!secondLook) return;
  await watch.time('load', () => engine.session(files[secondLook.encoder.file]!));
  await encodeTimed(engine, { files, encoder: secondLook.encoder }, pixels, earlier, watch);
}

const wordless = (findings: Findings): Looked => ({ findings, toRead: null });
