import { isRendered } from './rendered';
import { hiddenBy, surroundingsOf, type Memo } from './surroundings';

export type HiddenReason = 'aria-hidden' | 'inert' | 'not-rendered';

/** Why assistive technology does not get the element; null where it does. */
export function hiddenReasonOf(element: Element, memo: Memo): HiddenReason | null {
  if (element.localName === 'area') return hiddenReasonOfArea(element, memo);
  const by = surroundingsOf(element, memo).hidden;
  return by ?? (isRendered(element) ? null : 'not-rendered');
}

/** An area has no box: it is exposed as a part of the images that use its map. */
function hiddenReasonOfArea(area: Element, memo: Memo): HiddenReason | null {
  const map = area.closest('map');
  const by = hiddenBy(area);
  if (by || !map) return by;
  const name = map.getAttribute('name');
  const root = map.getRootNode() as ParentNode;
  const images = name ? [...root.querySelectorAll(`img[usemap="#${CSS.escape(name)}"]`)] : [];
  // A map that no image uses yet is judged by where it stands.
  const places = images.length ? images : [map];
  const reasons = places.map((place) => hiddenReasonOf(place, memo));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}
