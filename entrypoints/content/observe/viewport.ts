/** How far beyond the viewport's edges a picture counts as about to be seen. */
const MARGIN = '25%';

export interface Viewport {
  watch(element: Element): void;
  forget(element: Element): void;
}

/** Tells when watched elements come near the viewport or leave it; hidden ones when they get a place in it. */
export function watchViewport(
  moved: (element: Element, near: boolean) => void,
  signal: AbortSignal,
): Viewport {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) moved(target, isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (element) => observer.observe(element),
    forget: (element) => observer.unobserve(element),
  };
}
