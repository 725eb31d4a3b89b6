import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { readOverlay } from '#models/experts/text/overlay/read-overlay.ts';
import { withOverlay } from '#models/experts/text/overlay/with-overlay.ts';
import { readText } from '#models/experts/text/read-text.ts';
import type { Findings, TextFinding, TextLine } from '#utils/domain/findings.ts';
import type { Kind } from '#utils/domain/kinds.ts';

/** What is to be read of a picture that was looked at. */
export interface ToRead {
  kind: Kind;
  sureOfKind: boolean;
  /** All its lines. */
  text: boolean;
  /** Words that are laid over a photo. */
  overlay: boolean;
}

/** What was read. */
export interface Words {
  text: TextFinding | null;
  overlay: TextLine[];
  /** Milliseconds that it took. */
  ms: number;
}

/**
 * Reads a picture.
 * @throws PictureError 'model-unavailable' where a file cannot be loaded; AbortError when the signal is aborted
 */
export async function readWords(
  engine: Engine,
  card: ReaderCard,
  pixels: Pixels,
  { text, overlay, ...routing }: ToRead,
  signal: AbortSignal,
): Promise<Words> {
  const start = performance.now();
  return {
    text: text ? await readText(engine, card, pixels, routing, signal) : null,
    overlay: overlay ? await readOverlay(engine, card, pixels, signal) : [],
    ms: performance.now() - start,
  };
}

/** The findings with what was read. */
export function withWords(findings: Findings, { text, overlay, ms }: Words): Findings {
  const timings = { ...findings.timings, read: Math.round(ms) };
  // What holds nothing but lines of text is a text, whatever the router took it for.
  const asText =
    text?.only && text.lines.length > 0 && ({ kind: 'text', chart: null, sureOfKind: true } as const);
  const found = withOverlay(text, overlay);
  // Words are true whatever the picture is.
  const refusal = found && findings.refusal === 'unsure-kind' ? null : findings.refusal;
  return { ...findings, ...asText, text: found, refusal, timings };
}
