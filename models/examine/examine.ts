import type { Card } from '#models/catalog/caption-card.ts';
import type { RankerCard } from '#models/catalog/ranker-card.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { RouterCard } from '#models/catalog/router-card.ts';
import type { EncodedBefore } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { readCode } from '#models/experts/code/read-code.ts';
import { readText } from '#models/experts/text/read-text.ts';
import type { DecodingOptions } from '#utils/protocol/host-contract.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { look } from './examine-photo.ts';
import { expertsFor, type Expert } from '#models/route/experts-for-kind.ts';
import { route } from '#models/route/route-picture.ts';
import { stopwatch } from '#models/engine/stopwatch.ts';
import { withoutCode } from '#models/route/without-code.ts';

export interface DescribeRequest {
  /** The captioner that was chosen. */
  card: Card;
  router: RouterCard;
  reader: ReaderCard;
  ranker: RankerCard | null;
  /** Differences from the captioner's decoding. */
  decoding: Partial<DecodingOptions>;
  /** Caption it whatever it is. */
  raw: boolean;
  before: EncodedBefore;
}

/** Neither routed nor refused. */
const UNROUTED = { kind: null, kinds: {}, sureOfKind: false, words: 0, chart: null, refusal: null } as const;
const RAW: ReadonlySet<Expert> = new Set<Expert>(['objects', 'caption']);

/**
 * Finds out what is in a picture: its kind first, then the experts of that kind. Each loads when it is first
 * needed: icons alone never load the captioner.
 * @throws PictureError where a model cannot be loaded; AbortError when the signal says so
 */
export async function describe(
  engine: Engine,
  pixels: Pixels,
  { card, router, reader, ranker, decoding, raw, before }: DescribeRequest,
  signal: AbortSignal,
): Promise<Findings> {
  const watch = stopwatch();
  const routed = raw ? UNROUTED : await route(engine, router, pixels, before, watch);
  signal.throwIfAborted();
  const findings: Findings = {
    width: pixels.naturalWidth,
    height: pixels.naturalHeight,
    ...routed,
    caption: null,
    text: null,
    code: null,
    objects: [],
    classes: [],
    model: { id: card.id, version: card.version },
    timings: watch.timings,
  };
  if (routed.refusal) return findings;

  let experts = raw ? RAW : expertsFor(findings, router.thresholds);
  if (experts.has('code')) {
    findings.code = await watch.time('code', () => readCode(engine, pixels, signal));
    // What can be decoded is a code, whatever the router thought of it.
    if (findings.code) return { ...findings, kind: 'qr', sureOfKind: true };
    Object.assign(findings, withoutCode(findings, router.thresholds));
    if (findings.refusal) return findings;
    experts = expertsFor(findings, router.thresholds);
  }
  if (experts.has('text')) {
    const routing = { kind: findings.kind ?? 'photo', sureOfKind: findings.sureOfKind } as const;
    findings.text = await watch.time('read', () => readText(engine, reader, pixels, routing, signal));
  }
  if (experts.has('objects')) {
    const options = { ...card.decoding, ...decoding };
    const speaks = experts.has('caption') ? options : null;
    const seen = await look(engine, { card, ranker }, pixels, speaks, before, watch, signal);
    Object.assign(findings, seen);
  }
  if (experts.size === 0 && !findings.sureOfKind) findings.refusal = 'unsure-kind';
  return findings;
}
