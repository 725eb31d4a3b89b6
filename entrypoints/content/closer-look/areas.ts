import { all } from '#entrypoints/content/find/element/all.ts';
import { attributeOf } from '#entrypoints/content/find/element/attribute.ts';
import { hiddenBy, newMemo, type HiddenReason } from '#entrypoints/content/find/element/surroundings.ts';
import { hiddenReasonOf } from '#entrypoints/content/find/hidden.ts';

/** Areas have no box: they are exposed as parts of the images that use their map. */
export function hiddenReasonOfArea(area: Element): HiddenReason | null {
  const map = area.closest('map');
  const name = CSS.escape(attributeOf(map ?? area, 'name'));
  const users = all(area.getRootNode() as ParentNode, `img[usemap="#${name}"]`);
  // A map that no image uses yet is judged by where it stands.
  const places = users.length || !map ? [...users] : [map];
  const reasons = places.map((place) => hiddenReasonOf(place, newMemo()));
  return hiddenBy(area) ?? (reasons.includes(null) ? null : (reasons[0] ?? null));
}
