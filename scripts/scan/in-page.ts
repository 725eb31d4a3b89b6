import { candidatesIn, classify, newMemo, selectorOf } from '../../entrypoints/content/detect/index';
import type { CandidateReport } from '@/utils/messages';

/** What detection says of one candidate; the content script's own report has more. */
export type Finding = Pick<CandidateReport, 'selector' | 'verdict' | 'reason' | 'name' | 'src'>;

/** Detection of every candidate of this frame, open shadow roots included. */
export function findAll(): Finding[] {
  const memo = newMemo();
  return rootsOf(document).flatMap((root) =>
    candidatesIn(root, memo).map((element) => {
      const { verdict, reason, name } = classify(element, { memo });
      return { selector: selectorOf(element), verdict, reason, name, src: sourceOf(element) };
    }),
  );
}

/** Detection of the one element that a selector finds; null where it finds none. */
export function judgeOne(selector: string): { verdict: string; reason: string; flag: boolean } | null {
  const element = find(selector);
  if (!element) return null;
  const { verdict, reason, flag } = classify(element);
  return { verdict, reason, flag };
}

/** The element of a selector as `selectorOf` writes it. */
export function find(selector: string): Element | null {
  let found: Element | null = null;
  for (const step of selector.split(' >>> ')) {
    const scope: ParentNode | null = found ? found.shadowRoot : document;
    found = scope?.querySelector(step) ?? null;
    if (!found) return null;
  }
  return found;
}

function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const hosts = [...root.querySelectorAll('*')].map((element) => element.shadowRoot);
  return [root, ...hosts.filter((inner) => inner !== null).flatMap(rootsOf)];
}

function sourceOf(element: Element): string {
  if (element instanceof HTMLImageElement) return element.currentSrc || element.src;
  return element.getAttribute('src') ?? element.getAttribute('data') ?? '';
}
