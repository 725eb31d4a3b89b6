import axe from 'axe-core';
import { computeAccessibleName } from 'dom-accessibility-api';
import { flatParentOf } from '#entrypoints/content/find/element/tree.ts';
import { find } from '#scripts/scan/in-page.ts';

/** What other tools say about an element and the nearest control around it. */
export interface OtherOpinions {
  /** Whether axe-core reports either of them. */
  axe: boolean;
  /** Whether dom-accessibility-api finds a name; null if there is no control. */
  hasName: { element: boolean; control: boolean | null };
}

/** axe-core's rules about images, and those about the controls that images fill. */
const IMAGE_RULES = ['image-alt', 'input-image-alt', 'role-img-alt', 'svg-img-alt', 'area-alt', 'object-alt'];
const CONTROL_RULES = [
  'link-name',
  'button-name',
  'summary-name',
  'aria-command-name',
  'aria-toggle-field-name',
  'aria-tab-name',
  'aria-treeitem-name',
];

const CONTROLS =
  'a[href],button,summary,[role=button],[role=link],[role=tab],[role=option],[role^=menuitem],[role=switch],' +
  '[role=checkbox],[role=radio],[role=treeitem]';

/** Asks both about the element of a selector. */
export async function askOthers(selector: string): Promise<OtherOpinions> {
  const element = find(selector);
  if (!element) throw new Error(`No element matches "${selector}".`);
  const control = controlAround(element);
  const faulty = await elementsThatFail();
  return {
    axe: faulty.has(element) || (control !== null && faulty.has(control)),
    hasName: { element: hasName(element), control: control && hasName(control) },
  };
}

async function elementsThatFail(): Promise<Set<Element>> {
  const { violations } = await axe.run(document, {
    runOnly: [...IMAGE_RULES, ...CONTROL_RULES],
    elementRef: true,
    resultTypes: ['violations'],
  });
  return new Set(violations.flatMap(({ nodes }) => nodes.flatMap((node) => node.element ?? [])));
}

function hasName(element: Element): boolean {
  return computeAccessibleName(element).trim() !== '';
}

function controlAround(element: Element): Element | null {
  const parent = flatParentOf(element);
  if (!parent) return null;
  return parent.matches(CONTROLS) ? parent : controlAround(parent);
}
