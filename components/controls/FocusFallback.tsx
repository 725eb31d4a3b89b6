import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface FocusFallbackProps {
  /** Where the focus goes if the control that has it disappears. */
  next(): HTMLElement | null;
  children: ComponentChildren;
}

/** Wraps controls that may disappear: a keyboard user whose focus is in one is not thrown back to the top of the page. */
export function FocusFallback({ next, children }: FocusFallbackProps) {
  const place = useRef<HTMLSpanElement>(null);
  const last = useRef(next);
  last.current = next;
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      // The document itself only knows the host of a shadow tree.
      const root = element?.getRootNode() as Document | ShadowRoot | undefined;
      if (element?.contains(root?.activeElement ?? null)) last.current()?.focus();
    };
  }, []);
  return <span ref={place}>{children}</span>;
}
