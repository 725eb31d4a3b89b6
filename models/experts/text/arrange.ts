import type { Kind } from '#utils/domain/kinds.ts';
import { isVertical } from './boxes.ts';
import { labelsInRows } from './labels.ts';
import { inReadingOrder, inRows } from './order.ts';
import { follows, joinParagraphs, type JoinedLine, type ReadLine } from './paragraphs.ts';
import { tableRows } from './table-rows.ts';

/** Fewer words are a label of their own, even where the next one begins with a small letter. */
const SENTENCE = 3;

/** Puts the lines that were read into the order in which they are told, and marks those that continue others. */
export function arrange(lines: readonly ReadLine[], kind: Kind): JoinedLine[] {
  if (kind === 'diagram') return arrangeLabels(lines);
  if (kind === 'chart')
    return joinParagraphs(
      inRows(lines, (line) => line),
      continuesSentence,
    );
  return joinParagraphs(inReadingOrder(lines, (line) => line, tableRows));
}

/** Label by label; lines that run up or down come last, from the left. */
function arrangeLabels(lines: readonly ReadLine[]): JoinedLine[] {
  const labels = labelsInRows(lines.filter((line) => !isVertical(line)));
  const later = new Set(labels.flatMap((label) => label.slice(1)));
  const vertical = lines.filter(isVertical).toSorted((a, b) => a.left - b.left);
  return joinParagraphs(
    [...labels.flat(), ...vertical],
    (last, line) => later.has(line) || continuesSentence(last, line),
  );
}

const continuesSentence = (last: ReadLine, line: ReadLine): boolean =>
  last.text.split(' ').length >= SENTENCE && follows(last, line);
