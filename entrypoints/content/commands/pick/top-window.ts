/** A browser that draws the frame answers within a few of its pictures; one that does not, never. In ms. */
const PATIENCE_MS = 300;

/**
 * Those of some elements that are in the window of the whole page. What a frame knows of its own part of it the elements
 * tell by themselves; whether the frame is scrolled away, only an observer tells a frame of another site.
 */
export function inTopWindow(elements: readonly Element[]): Promise<readonly Element[]> {
  if (window === window.top || elements.length === 0) return Promise.resolve(elements);
  const { promise, resolve } = Promise.withResolvers<readonly Element[]>();
  const observer = new IntersectionObserver((entries) => {
    resolve(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
  });
  for (const element of elements) observer.observe(element);
  setTimeout(() => resolve(elements), PATIENCE_MS);
  return promise.finally(() => observer.disconnect());
}
