import { NATIVE } from './candidates.ts';
import { is } from './element/is.ts';
import { attributeOf } from './element/attribute.ts';
import { CONTROL_ROLES, IMAGE_ROLES } from './data/roles.ts';
import { closerLook } from '#entrypoints/content/picture/closer-look.ts';
import type { Reason } from '#utils/domain/verdicts.ts';
import { hiddenReasonOf } from './hidden.ts';
import { ariaNameOf } from './name/alternative.ts';
import { ownNameOf } from './name/name.ts';
import { trimName } from './name/name-text.ts';
import { explicitRoleOf, isExposedAnyway, isFocusable, roleOf } from './element/role.ts';
import { addressOf, hasSource, isEmbeddedImage, isEmbedding } from './element/source.ts';
import { surroundingsOf, type Memo } from './element/surroundings.ts';

export interface OwnVerdict {
  reason: Reason;
  name: string;
}

/** What is to be said of an image by itself, the control around it aside. */
export function judgeByItself(element: Element, junkAlt: boolean, memo: Memo): OwnVerdict {
  const role = roleOf(element);
  const isImage = IMAGE_ROLES.has(role) || is(element, NATIVE) || isEmbeddedImage(element);
  // Without a role these are no candidates, but "decorative", or a name, is worth reporting.
  if (!isImage && !is(element, 'svg,canvas,object,embed')) return because('not-an-image');
  const hidden = hiddenReasonOf(element, memo);
  if (hidden) return because(hidden === 'aria-hidden' && hasEmptyAlt(element) ? 'alt-empty' : hidden);
  const spoken = ariaNameOf(element);
  if (role === 'none' && !spoken) return because('role-none');
  if (!isImage && isEmbedding(element)) return because('not-an-image');
  if (surroundingsOf(element, memo).image) return because('inside-image');
  const isDecorative = hasEmptyAlt(element) && !explicitRoleOf(element) && !isExposedAnyway(element);
  const name = spoken || (isDecorative ? '' : ownNameOf(element));
  if (name) return { name, reason: junkAlt && isJunkName(element, name) ? 'alt-junk' : 'named' };
  // An empty `alt` means no role (HTML-AAM), unless there is one, or the element is exposed all the same.
  if (isDecorative) return because('alt-empty');
  return because(isImage ? reasonOfNameless(element, role) : 'not-an-image');
}

function because(reason: Reason): OwnVerdict {
  return { reason, name: '' };
}

function hasEmptyAlt(element: Element): boolean {
  return is(element, 'img[alt=""]');
}

function reasonOfNameless(element: Element, role: string): Reason {
  if (!mustBeNamed(element, role)) return role ? 'other-role' : 'embedded-image-unnamed';
  if (is(element, 'area')) return 'area-unnamed';
  if (is(element, 'input')) return 'image-button-unnamed';
  if (!is(element, 'img')) return isEmbedding(element) ? 'embedded-image-unnamed' : 'role-image-unnamed';
  if (!IMAGE_ROLES.has(role)) return 'widget-unnamed';
  if (!hasSource(element)) return 'no-source';
  if (attributeOf(element, 'alt')) return 'alt-blank';
  return hasEmptyAlt(element) || explicitRoleOf(element) === 'none'
    ? 'presentational-conflict'
    : 'alt-missing';
}

function mustBeNamed(element: Element, role: string): boolean | undefined {
  return (
    IMAGE_ROLES.has(role) ||
    CONTROL_ROLES.has(role) ||
    isFocusable(element) ||
    (role !== '' && closerLook(element)?.mustBeNamed(role))
  );
}

/** A name worth a closer look: a word or two, or with more in it than words and the marks between them. */
const DOUBTFUL =
  /^\S*( \S*)?$|[^\p{L}\p{M}\s,.;:!?'"()’“”–-]|\.\S|imag|photo|pict|foto|alt|bild|text|capti|descri|beschr/iu;

/** Text elsewhere on the page that `aria-labelledby` points to was written to be read. */
function isJunkName(element: Element, name: string): boolean | undefined {
  const isOwn = ['aria-label', 'alt', 'title'].some((key) => trimName(attributeOf(element, key)) === name);
  // A link that downloads a file is well named by the file (ACT rule 9eb3f6).
  return (
    isOwn &&
    DOUBTFUL.test(name) &&
    !element.closest('a[download]') &&
    closerLook(element)?.isJunk(name, addressOf(element))
  );
}
