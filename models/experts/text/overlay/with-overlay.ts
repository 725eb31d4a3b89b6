import type { TextFinding, TextLine } from '#utils/domain/findings.ts';

/** What was read of a photo, with the lines laid over it in the place of what else was read there. */
export function withOverlay(text: TextFinding | null, overlay: readonly TextLine[]): TextFinding | null {
  if (overlay.length === 0) return text;
  const others = text?.lines.filter(({ box }) => !overlay.some((line) => overlaps(line.box, box))) ?? [];
  const lines = [...overlay, ...others].sort((a, b) => a.box[1] - b.box[1]);
  return { cut: false, ...text, lines };
}

function overlaps(a: TextLine['box'], b: TextLine['box']): boolean {
  const shared = (at: 0 | 1) => Math.min(a[at] + a[at + 2]!, b[at] + b[at + 2]!) - Math.max(a[at], b[at]);
  return shared(0) > 0 && shared(1) > 0;
}
