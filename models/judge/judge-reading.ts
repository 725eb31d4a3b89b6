import type { TextFinding, TextLine, Unread } from '#utils/domain/findings.ts';

/** The thresholds of the reader's card. */
export interface ReadingThresholds {
  /** Confidence of all lines together from which the text is told without a phrase of doubt. */
  sure: number;
  /** Confidence of one line below which that line is left out. */
  lowest: number;
}

/** What may be told of the text in a picture. */
export interface ReadingJudgement {
  tier: 'said' | 'hedged';
  /** The lines that may be told, in reading order; at least one. */
  lines: TextLine[];
  /** True where the picture holds more text than was read. */
  cut: boolean;
  /** Mean of the lines' confidences, weighted by their lengths, 0..1. */
  confidence: number;
  /** What is written there besides, which the reader cannot read. */
  unread?: Unread['what'] | undefined;
}

/** Leaves out the lines that are likely noise, and judges the rest. Null where nothing is left, or nothing was read. */
export function judgeReading(
  text: TextFinding | null,
  { sure, lowest }: ReadingThresholds,
): ReadingJudgement | null {
  const lines = text?.lines.filter(({ confidence }) => confidence >= lowest) ?? [];
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (!text || characters === 0) return null;
  const confidence = lines.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / characters;
  const reading = { tier: confidence >= sure ? 'said' : 'hedged', lines, cut: text.cut, confidence } as const;
  return text.unread ? { ...reading, unread: text.unread.what } : reading;
}
