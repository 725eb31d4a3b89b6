import { whenAborted } from '#utils/async/when-aborted.ts';

/** How far beyond the viewport's edges a picture counts as about to be seen. */
const MARGIN = '25%';

/**
 * Tells when watched elements come near the viewport or leave it; hidden ones when they get a place in it.
 * Gives a function that watches one more.
 */
export function watchViewport(
  moved: (element: Element, near: boolean) => void,
  signal: AbortSignal,
): (element: Element) => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) moved(target, isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  whenAborted(signal, () => observer.disconnect());
  return (element) => observer.observe(element);
}
