import { CONTROL_ROLES, IMAGE_ROLES, NAMED_ROLES } from './data/roles';
import type { Reason } from './data/reasons';
import { hiddenReasonOf } from './hidden';
import { isJunk } from './junk';
import { ariaNameOf } from './name/alternative';
import { ownNameOf } from './name/name';
import { trimName } from './name/text';
import { conflictsWithNone, explicitRoleOf, isFocusable, isImageButton, roleOf } from './role';
import { addressOf, hasSource, isEmbeddedImage } from './source';
import { surroundingsOf, type Memo } from './surroundings';
import { flatParentOf } from './tree';

export interface Judgement {
  reason: Reason;
  name: string;
}

/** Elements on which a presentational role says "decorative"; elsewhere it says nothing of images. */
const PICTURES = 'img,svg,object,embed,canvas,input,area';
/** Without a role they are no candidates, but a name of theirs is worth reporting. */
const GRAPHICS = 'svg,canvas';

/** What is to be said of an image by itself, the control around it aside. */
export function judge(element: Element, junkAlt: boolean, memo: Memo): Judgement {
  const role = roleOf(element);
  const isImage = IMAGE_ROLES.has(role) || hasPicture(element);
  if (!isImage && !element.matches(PICTURES)) return because('not-an-image');
  const hidden = hiddenReasonOf(element, memo);
  if (hidden) return because(hidden === 'aria-hidden' && hasEmptyAlt(element) ? 'alt-empty' : hidden);
  const spoken = ariaNameOf(element);
  if (role === 'none' && !spoken) return because('role-none');
  if (!isImage && !element.matches(GRAPHICS)) return because('not-an-image');
  const inside = surroundingsOf(flatParentOf(element), memo).image;
  if (inside) return because('inside-image');
  const name = spoken || (isDecorative(element) ? '' : ownNameOf(element));
  if (name) return { name, reason: junkAlt && isJunkName(element, name) ? 'alt-junk' : 'named' };
  return because(isImage ? reasonOfNameless(element, role) : 'not-an-image');
}

function because(reason: Reason): Judgement {
  return { reason, name: '' };
}

function hasPicture(element: Element): boolean {
  return (
    element.localName === 'img' ||
    element.matches('area[href]') ||
    isImageButton(element) ||
    isEmbeddedImage(element)
  );
}

function hasEmptyAlt(element: Element): boolean {
  return element.localName === 'img' && element.getAttribute('alt') === '';
}

/** An empty `alt` means no role (HTML-AAM), unless there is a role, or the element is exposed all the same. */
function isDecorative(element: Element): boolean {
  return hasEmptyAlt(element) && !explicitRoleOf(element) && !conflictsWithNone(element);
}

function reasonOfNameless(element: Element, role: string): Reason {
  if (isDecorative(element)) return 'alt-empty';
  const explicit = explicitRoleOf(element);
  if (explicit && explicit !== 'none' && !IMAGE_ROLES.has(role)) {
    const mustHaveName = CONTROL_ROLES.has(role) || NAMED_ROLES.has(role) || isFocusable(element);
    if (!mustHaveName) return 'other-role';
    if (element.localName === 'img') return 'widget-unnamed';
  } else if (element.localName === 'img' && !hasSource(element)) {
    return 'no-source';
  }
  return reasonByMarkup(element, explicit);
}

function reasonByMarkup(element: Element, explicit: string): Reason {
  if (element.localName === 'area') return 'area-unnamed';
  if (isImageButton(element)) return 'image-button-unnamed';
  if (element.localName !== 'img') {
    return isEmbeddedImage(element) ? 'embedded-image-unnamed' : 'role-image-unnamed';
  }
  const alt = element.getAttribute('alt');
  if (alt) return 'alt-blank';
  return alt === '' || explicit === 'none' ? 'presentational-conflict' : 'alt-missing';
}

/** Text elsewhere on the page that `aria-labelledby` points to was written to be read. */
function isJunkName(element: Element, name: string): boolean {
  const ownWords = ['aria-label', 'alt', 'title'].some((key) => trimName(element.getAttribute(key)) === name);
  // A link that downloads a file is well named by the file (ACT rule 9eb3f6).
  return ownWords && isJunk(name, addressOf(element)) && !element.closest('a[download]');
}
