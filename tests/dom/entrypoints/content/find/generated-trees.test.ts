import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verdictOf, type Reason } from '#utils/domain/verdicts.ts';
import { openDetectionPage, type DetectionPage } from '#tests/support/detection/detection-page.ts';
import { runs } from '#tests/support/fuzz/runs.ts';
import { trees } from '#tests/support/fuzz/trees.ts';

let stage: DetectionPage;
beforeAll(async () => {
  stage = await openDetectionPage();
  await stage.show('<main></main>');
});
afterAll(() => stage.close());

interface Found {
  markup: string;
  reason: Reason;
  again: Reason;
  /** The image itself, or the control around it. */
  isAround: boolean;
  /** After the recipient has got a name; null where nobody gets one. */
  afterwards: Reason | null;
}

/** Judges every candidate of a tree, and judges it again after it has got a name. */
function judgeTree(html: string): Promise<{ isChanged: boolean; found: Found[] }> {
  return stage.page.evaluate((markup) => {
    const main = document.querySelector('main')!;
    main.setHTMLUnsafe(markup);
    const roots: (Element | ShadowRoot)[] = [main];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    const serialised = () => roots.map((root) => root.innerHTML).join('\n');
    const before = serialised();
    const candidates = roots.flatMap((root) => detect.candidatesIn(root));
    const judged = candidates.map((element) => ({
      element,
      first: detect.classify(element),
      again: detect.classify(element),
    }));
    const found = judged.map(({ element, first, again }) => {
      const { recipient, reason } = first;
      let isAround = true;
      let afterwards = null;
      if (recipient) {
        for (
          let node: Node | null = element;
          ;
          node = node instanceof ShadowRoot ? node.host : node.parentNode
        ) {
          if (node === recipient) break;
          if (!node) {
            isAround = false;
            break;
          }
        }
        const injection = detect.inject(recipient, 'A heron in the reeds', 'en', { about: '', answer: null });
        afterwards = detect.classify(element).reason;
        detect.undo(injection);
      }
      return { markup: element.outerHTML, reason, again: again.reason, isAround, afterwards };
    });
    return { isChanged: serialised() !== before, found };
  }, html);
}

test('detection says the same twice, what we write is a name afterwards, and undo leaves every byte as it was', async () => {
  const reasons = new Set<Reason>();
  await fc.assert(
    fc.asyncProperty(trees, async (html) => {
      const { isChanged, found } = await judgeTree(html);
      expect(isChanged).toBe(false);
      for (const { markup, reason, again, isAround, afterwards } of found) {
        reasons.add(reason);
        expect(again, markup).toBe(reason);
        expect(isAround, markup).toBe(true);
        if (verdictOf(reason) === 'needs-alt' && afterwards !== null) {
          expect(verdictOf(afterwards), `${markup}: ${reason}, then ${afterwards}`).not.toBe('needs-alt');
        }
      }
    }),
    runs(400),
  );
  // The trees are as mixed as they should be.
  expect(reasons.size).toBeGreaterThan(12);
});

test('what is hidden from screen readers is never found to lack a name, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      trees,
      fc.constantFrom('aria-hidden="true"', 'inert', 'hidden'),
      async (html, hiding) => {
        const { found } = await judgeTree(`<div ${hiding}>${html}</div>`);
        for (const { markup, reason } of found) expect(verdictOf(reason), markup).not.toBe('needs-alt');
      },
    ),
    runs(150),
  );
});
