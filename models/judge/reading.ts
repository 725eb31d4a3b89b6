import type { TextFinding, TextLine } from '#utils/domain/findings.ts';

export interface ReadingThresholds {
  /** Confidence of the lines together from which what was read is said without a hedge. */
  sure: number;
  /** Confidence of a line below which it is left out. */
  lowest: number;
}

/** What may be told of a text that was read. Without lines there is nothing to tell. */
export interface ReadingJudgement {
  tier: 'said' | 'hedged';
  /** In reading order. */
  lines: TextLine[];
  /** True where more was there than is in the lines. */
  cut: boolean;
  /** Mean of the lines' confidence by their length, 0..1. */
  confidence: number;
}

/** Leaves out the lines that are likely noise, and says how sure the rest is. Null where nothing is left. */
export function judgeReading(
  text: TextFinding | null,
  { sure, lowest }: ReadingThresholds,
): ReadingJudgement | null {
  const lines = text?.lines.filter(({ confidence }) => confidence >= lowest) ?? [];
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (!text || characters === 0) return null;
  const confidence = lines.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / characters;
  return { tier: confidence >= sure ? 'said' : 'hedged', lines, cut: text.cut, confidence };
}
