import type { ComponentChildren } from 'preact';

interface FigureProps {
  title: string;
  hint?: string;
  /** Hidden from screen readers. */
  plots: ComponentChildren;
  /** Says the same in words and numbers. */
  children: ComponentChildren;
}

/** Plots with a title, and below them tables with the same figures. */
export function Figure({ title, hint, plots, children }: FigureProps) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {hint && <p class="muted">{hint}</p>}
      {plots}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section class="scroll" tabIndex={0} aria-label={title}>
        {children}
      </section>
    </figure>
  );
}
