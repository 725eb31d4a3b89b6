import { word } from '#entrypoints/background/word/word.ts';
import english from '#public/_locales/en/messages.json';
import type { Findings, TextLine } from '#utils/domain/findings.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { findingsWith } from './findings.ts';
import { RULES } from './rules.ts';

const STYLE = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };

export const worded = (changes: Partial<Findings>) => word(findingsWith(changes), RULES, STYLE, 1);

/** A line of text. Its top edge and height are shares of the picture. */
export function line(text: string, top: number, height = 0.05, change: Partial<TextLine> = {}): TextLine {
  return { text, confidence: 0.95, box: [0.1, top, 0.5, height], continues: false, ...change };
}

export const read = (...lines: TextLine[]) => ({ lines, cut: false });
