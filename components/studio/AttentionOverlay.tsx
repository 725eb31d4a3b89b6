import { shades, type Attention } from './attention-grid.ts';

/** Opacity over the parts not looked at: the picture must stay recognisable. */
const DARKEST = 0.7;

/** Darkens what the model did not look at before it wrote the word number `word`. */
export function AttentionOverlay({ attention, word }: { attention: Attention; word: number }) {
  const { columns, rows } = attention;
  return (
    <svg
      class="over attention"
      viewBox={`0 0 ${columns} ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {shades(attention, word).map((shade, cell) => (
        <rect
          key={cell}
          x={cell % columns}
          y={Math.floor(cell / columns)}
          width="1.02"
          height="1.02"
          fill-opacity={shade * DARKEST}
        />
      ))}
    </svg>
  );
}
