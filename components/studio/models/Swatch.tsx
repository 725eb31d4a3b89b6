import { colourOf } from './plot-spec.ts';

/** The colour that a model has in the plots above its row. */
export function Swatch({ index }: { index: number }) {
  return <i class="swatch" style={{ '--colour': `var(${colourOf(index, 'point')})` }} aria-hidden="true" />;
}
