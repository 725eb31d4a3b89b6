import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface PassingProps {
  /** Where the focus goes when what has it goes away. */
  next(): HTMLElement | null;
  children: ComponentChildren;
}

/** Around controls that come and go: whoever has the focus in one when it goes is not sent to the top of the page. */
export function Passing({ next, children }: PassingProps) {
  const place = useRef<HTMLSpanElement>(null);
  const last = useRef(next);
  last.current = next;
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element?.contains(document.activeElement)) last.current()?.focus();
    };
  }, []);
  return <span ref={place}>{children}</span>;
}
