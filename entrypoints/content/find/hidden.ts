import { closerLook } from '#entrypoints/content/picture/closer-look.ts';
import { is } from './element/is.ts';
import { isRendered } from './element/rendered.ts';
import { surroundingsIn, type HiddenReason, type Memo } from './element/surroundings.ts';

/** Why assistive technology does not get the element; null where it does. */
export function hiddenReasonOf(element: Element, memo: Memo): HiddenReason | null {
  if (is(element, 'map area')) {
    const look = closerLook(element);
    return look ? look.hiddenReasonOfArea(element) : 'not-rendered';
  }
  return surroundingsIn(element, memo).concealed ?? (isRendered(element) ? null : 'not-rendered');
}
