import type { ComponentChildren } from 'preact';

export interface FactProps {
  label: string;
  /** Gives it a line of its own. */
  wide?: boolean;
  children: ComponentChildren;
}

/** One entry in a list of facts. */
export function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div class={wide ? 'wide' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
