import { attributeOf } from './element/attribute.ts';
import { flatParentOf } from './element/tree.ts';
import {
  CAPTCHA,
  EDITED,
  ITS_FILE,
  OTHER_EXTENSION,
  TELLING_ATTRIBUTES,
} from '#utils/never-touched/on-pages.ts';

/** Why an image is none of our business, whatever it lacks. */
export type Restraint = 'captcha' | 'edited' | 'other-extension';

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
    if (node.matches(EDITED) || node.ownerDocument.designMode === 'on') return 'edited';
    if (node.matches(ITS_FILE) || OTHER_EXTENSION.test(String([node.localName, ...node.getAttributeNames()])))
      return 'other-extension';
    const told = TELLING_ATTRIBUTES.map((name) => attributeOf(node, name).slice(0, MOST_READ));
    if (CAPTCHA.test(String(told))) return 'captcha';
  }
  return null;
}
