import { word } from '@/entrypoints/background/wording/word';
import english from '@/public/_locales/en/messages.json';
import type { Findings, TextLine } from '@/utils/findings';
import { lookUpIn, messagesFrom } from '@/utils/i18n';
import { DEFAULTS } from '@/utils/preferences/defaults';
import { findingsWith } from '../../models/findings';
import { RULES } from '../rules';

const STYLE = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };

export const worded = (changes: Partial<Findings>) => word(findingsWith(changes), RULES, STYLE, 1);

/** A line with its top edge and height as shares of the picture. */
export function line(text: string, top: number, height = 0.05, change: Partial<TextLine> = {}): TextLine {
  return { text, confidence: 0.95, box: [0.1, top, 0.5, height], continues: false, ...change };
}

export const read = (...lines: TextLine[]) => ({ lines, cut: false });
