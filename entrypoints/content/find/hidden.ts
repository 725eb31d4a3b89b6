import { all } from './element/all.ts';
import { is } from './element/is.ts';
import { attributeOf } from './element/attribute.ts';
import { isRendered } from './element/rendered.ts';
import { hiddenBy, surroundingsIn, type HiddenReason, type Memo } from './element/surroundings.ts';

/** Why assistive technology does not get the element; null where it does. */
export function hiddenReasonOf(element: Element, memo: Memo): HiddenReason | null {
  const map = element.closest('map');
  if (map && is(element, 'area')) return hiddenBy(element) ?? hiddenReasonOfMap(map, memo);
  return surroundingsIn(element, memo).hidden ?? (isRendered(element) ? null : 'not-rendered');
}

/** Areas have no box: they are exposed as parts of the images that use their map. */
function hiddenReasonOfMap(map: Element, memo: Memo): HiddenReason | null {
  let reason = memo.maps.get(map);
  if (reason === undefined) {
    const users = all(
      map.getRootNode() as ParentNode,
      `img[usemap="#${CSS.escape(attributeOf(map, 'name'))}"]`,
    );
    // A map that no image uses yet is judged by where it stands.
    const reasons = (users.length ? [...users] : [map]).map((place) => hiddenReasonOf(place, memo));
    reason = reasons.includes(null) ? null : (reasons[0] ?? null);
    memo.maps.set(map, reason);
  }
  return reason;
}
