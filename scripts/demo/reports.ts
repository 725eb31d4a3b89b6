import type { Page } from 'playwright-core';
import type { CandidateReport, FrameReport } from '#utils/domain/candidate-report.ts';

/** Reports by `data-picture`. Each frame's selectors are looked up in that frame. */
export async function reportsByPicture(
  page: Page,
  frames: readonly FrameReport[],
): Promise<Map<string, CandidateReport>> {
  const found = new Map<string, CandidateReport>();
  for (const { url, candidates } of frames) {
    const frame = page.frames().find((frame) => frame.url() === url);
    const pictures = await frame?.evaluate(
      markedElements,
      candidates.map(({ selector }) => selector),
    );
    for (const [index, picture] of (pictures ?? []).entries()) {
      const candidate = candidates[index];
      if (picture && candidate) found.set(picture, candidate);
    }
  }
  return found;
}

/** Runs in the page. ` >>> ` in a selector enters a shadow root. */
function markedElements(selectors: string[]): (string | null)[] {
  return selectors.map((selector) => {
    let element: Element | null = null;
    for (const part of selector.split(' >>> ')) {
      const root: ParentNode | null = element ? element.shadowRoot : document;
      element = root?.querySelector(part) ?? null;
    }
    return element?.closest('[data-picture]')?.getAttribute('data-picture') ?? null;
  });
}
