import type { ComponentChildren } from 'preact';

export interface FactProps {
  label: string;
  /** A line of its own. */
  wide?: boolean;
  children: ComponentChildren;
}

/** One fact of a list of them. */
export function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div class={wide ? 'wide' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
