import { is } from './element/is.ts';
import type { NeverTouched } from '#utils/domain/never-touched.ts';
import {
  CAPTCHA,
  CAPTCHA_ATTRIBUTES,
  EDITED,
  EXTENSION_FILE,
  OTHER_EXTENSION,
} from '#utils/never-touched/elements.ts';
import { attributeOf } from './element/attribute.ts';
import { flatParentOf } from './element/tree.ts';

/** Mail is a matter of the whole page, which the background knows. */
export type Restraint = Exclude<NeverTouched, 'webmail'>;

/** Longest part of an attribute that is looked at: a data URL may have a hundred million characters. */
const MOST_READ = 500;

/**
 * Says why an image must be left alone: it belongs to a CAPTCHA, to something that the person is writing and
 * will save, or to another extension. Null where nothing stands against describing it. Pure; reads the
 * element, its ancestors through shadow roots and frames, and the frame's address.
 */
export function restraintOf(element: Element): Restraint | null {
  if (self !== top && CAPTCHA.test(location.host + location.pathname)) return 'captcha';
  for (let node: Element | null = element; node; node = flatParentOf(node)) {
    if (is(node, EDITED) || node.ownerDocument.designMode === 'on') return 'edited';
    const names = String([node.localName, ...node.getAttributeNames()]);
    if (is(node, EXTENSION_FILE) || OTHER_EXTENSION.test(names)) return 'other-extension';
    const values = CAPTCHA_ATTRIBUTES.map((name) => attributeOf(node, name).slice(0, MOST_READ));
    if (CAPTCHA.test(String(values))) return 'captcha';
  }
  return null;
}
