import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import { aboutOf, isOurs } from '#entrypoints/content/write/inject.ts';
import type { Writer } from '#entrypoints/content/write/writer.ts';
import type { Lifecycles } from './lifecycles.ts';

/**
 * Finds out whether the page has copied a text of ours to an element, or to the control around it. Such a text is ours too:
 * it can be undone. Where it is not true, was undone before, or we are off, it goes at once.
 * Gives true where it stays.
 */
export function takeCopy(
  element: Element,
  { injections, copiesIn, adopt, erase }: Writer,
  step: Lifecycles['step'],
  isOff: boolean,
): boolean {
  if (injections.has(element)) return false;
  for (const place of [element, element.parentElement?.closest('[aria-label]')]) {
    const copies = place ? copiesIn(place) : [];
    if (!place || !copies[0] || injections.values().some((other) => other.element === place)) continue;
    // Until it has loaded, an image tells only what its markup says.
    const key = pictureOf(element)?.key ?? String((element as HTMLImageElement).src);
    const copy = copies.findLast(({ shared }) => shared.about === aboutOf(place, key)) ?? copies[0];
    const { text, shared } = copy;
    const { about, answer, undone } = shared;
    adopt(element, { ...copy, element: place });
    if (undone) step(element, { type: 'undo' });
    if (!undone && !isOff && about === aboutOf(place, key)) {
      step(element, { type: 'copied', key, text, answer });
      return true;
    }
    erase(element);
  }
  return false;
}

/** The page itself has named an element, perhaps with the very words that we wrote there: then they are the page's now. */
export function yieldTo(named: Element, { injections, doubt }: Writer, step: Lifecycles['step']): void {
  for (const [element, injection] of injections) {
    if (injection.element !== named || !isOurs(injection)) continue;
    injection.before.name = injection.text;
    step(element, { type: 'overwritten', named: true });
  }
  doubt(named);
}
