import { firstDraft, releaseThumbnail, type PageImage } from '#components/studio/page/page-image.ts';

/**
 * The images found now. One that was listed before keeps its thumbnail and what the person typed or decided; thumbnails of
 * images that are gone are released.
 */
export function mergeImages(listed: readonly PageImage[], found: readonly PageImage[]): PageImage[] {
  const before = new Map(listed.map((image) => [identityOf(image), image]));
  const now = found.map((image) => {
    const same = before.get(identityOf(image));
    before.delete(identityOf(image));
    return same ? updated(same, image) : image;
  });
  for (const gone of before.values()) releaseThumbnail(gone);
  return now;
}

function updated(same: PageImage, { page, report, description, draft, decision }: PageImage): PageImage {
  const untouched = same.decision.value === 'open' && same.draft.value === firstDraft(same.report);
  if (untouched) {
    same.description.value = description.value;
    same.draft.value = draft.value;
    same.decision.value = decision.value;
  }
  return { ...same, page, report };
}

/** An element that now shows another picture counts as another image. */
function identityOf({ ref, report }: PageImage): string {
  return `${ref.frameId} ${ref.key} ${report.src}`;
}
