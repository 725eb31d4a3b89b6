import type { TextLine } from '#utils/domain/findings.ts';

/** Outlines where text was read, drawn over the picture. The lines themselves are listed next to it. */
export function TextBoxes({ lines }: { lines: readonly TextLine[] }) {
  return (
    <svg class="over boxes" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {lines.map(({ box: [x, y, width, height] }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} />
      ))}
    </svg>
  );
}
