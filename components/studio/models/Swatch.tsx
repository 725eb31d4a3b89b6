/** The colour that a model has in the plots above its row. */
export function Swatch({ index }: { index: number }) {
  return <i class="swatch" style={{ '--colour': `var(--plot-${index + 1})` }} aria-hidden="true" />;
}
