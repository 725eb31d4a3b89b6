import { firstDraft, type PageImage } from '#components/studio/page/page-image.ts';

/**
 * The images that were found now. One that was known before stays what it was, with its thumbnail and what the person
 * typed or decided; the thumbnails of those that are gone are let go.
 */
export function takeOver(known: readonly PageImage[], found: readonly PageImage[]): PageImage[] {
  const before = new Map(known.map((image) => [nameOf(image), image]));
  const now = found.map((image) => {
    const same = before.get(nameOf(image));
    before.delete(nameOf(image));
    return same ? renewed(same, image) : image;
  });
  for (const { thumbnail } of before.values()) if (thumbnail.value) URL.revokeObjectURL(thumbnail.value);
  return now;
}

function renewed(same: PageImage, { page, report, description, draft, decision }: PageImage): PageImage {
  const untouched = same.decision.value === 'open' && same.draft.value === firstDraft(same.report);
  if (untouched) {
    same.description.value = description.value;
    same.draft.value = draft.value;
    same.decision.value = decision.value;
  }
  return { ...same, page, report };
}

/** An element that shows another picture is another image. */
function nameOf({ ref, report }: PageImage): string {
  return `${ref.frameId} ${ref.key} ${report.src}`;
}
