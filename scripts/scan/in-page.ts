import { CLOSER_LOOK } from '#entrypoints/content/closer-look/whole.ts';
import { lookCloserWith } from '#entrypoints/content/picture/closer-look.ts';
import { classify } from '#entrypoints/content/find/classify.ts';

lookCloserWith(CLOSER_LOOK);

/** Detection of the element that a selector finds; null if it finds none. */
export function judgeOne(selector: string): { verdict: string; reason: string; flag: boolean } | null {
  const element = find(selector);
  if (!element) return null;
  const { verdict, reason, flag } = classify(element);
  return { verdict, reason, flag };
}

/** The element that a selector in the notation of `selectorOf` finds. */
export function find(selector: string): Element | null {
  let found: Element | null = null;
  for (const step of selector.split(' >>> ')) {
    const scope: ParentNode | null = found ? found.shadowRoot : document;
    found = scope?.querySelector(step) ?? null;
    if (!found) return null;
  }
  return found;
}
