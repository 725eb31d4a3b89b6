/** A table as text. Columns are as wide as their longest line; cells wider than `widest` wrap between words. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], widest = 40): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => wrap(cell, widest)));
  const widths = header.map((_, column) =>
    Math.max(...lines.flatMap((row) => (row[column] ?? []).map(({ length }) => length))),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [top = '', ...rest] = lines.map((row) => layOut(row, widths));
  return [top, rule, ...rest].join('\n');
}

function layOut(row: readonly string[][], widths: readonly number[]): string {
  const height = Math.max(...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => (row[column]?.[line] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  ).join('\n');
}

function wrap(text: string, widest: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + 1 + word.length > widest) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
