import { charactersOf, onOneLine, padTo, take, widthOf } from './text-width.ts';

export interface TableShape {
  /** Cells wider than this wrap. */
  widest?: number;
  /** No line is wider than this, as far as the columns can be narrowed. */
  whole?: number;
  /** How many columns at the start keep their width, such as the names of files. */
  firm?: number;
}

const GAP = '  ';
const NARROWEST = 6;

/** A table as text. Columns are as wide as their longest line; long cells wrap between words, long words anywhere. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { widest = 40, whole = 100, firm = 0 }: TableShape = {},
): string {
  const cells = [header, ...rows].map((row) => row.map(onOneLine));
  const natural = header.map((_, column) =>
    Math.min(widest, Math.max(...cells.map((row) => widthOf(row[column] ?? '')))),
  );
  const limits = narrowed(natural, whole, firm);
  const lines = cells.map((row) => row.map((cell, column) => wrap(cell, limits[column]!)));
  const widths = header.map((_, column) =>
    Math.max(...lines.flatMap((row) => (row[column] ?? []).map(widthOf))),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const [top = '', ...rest] = lines.map((row) => layOut(row, widths));
  return [top, rule, ...rest].join('\n');
}

/** The widest columns give way first, so that short ones stay on one line. */
function narrowed(natural: readonly number[], whole: number, firm: number): number[] {
  const widths = [...natural];
  const room = whole - GAP.length * (widths.length - 1);
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = Math.max(...widths.slice(firm));
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest, firm)]!--;
  }
  return widths;
}

function layOut(row: readonly string[][], widths: readonly number[]): string {
  const height = Math.max(...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => padTo(row[column]?.[line] ?? '', width))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function wrap(text: string, widest: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ').flatMap((word) => broken(word, widest))) {
    const line = lines.at(-1) ?? '';
    if (line && widthOf(line) + 1 + widthOf(word) > widest) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** A word in pieces that fit. Chinese and Japanese sentences are words without a blank, too. */
function broken(word: string, widest: number): string[] {
  const pieces: string[] = [];
  let rest = charactersOf(word);
  while (widthOf(rest.join('')) > widest) {
    // At least one character, or it would never end.
    const piece = rest.slice(0, Math.max(1, take(rest, widest).length));
    pieces.push(piece.join(''));
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest.join('')];
}
