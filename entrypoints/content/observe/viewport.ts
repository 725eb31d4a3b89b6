import { whenAborted } from '#utils/async/when-aborted.ts';

/**
 * Tells when watched elements come into view or leave it; hidden ones when they get a place in it.
 * Gives a function that watches one more.
 */
export function watchViewport(
  moved: (element: Element, isSeen: boolean) => void,
  signal: AbortSignal,
): (element: Element) => void {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) moved(target, isIntersecting);
  });
  whenAborted(signal, () => observer.disconnect());
  return (element) => observer.observe(element);
}
