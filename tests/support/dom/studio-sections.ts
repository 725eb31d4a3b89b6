import { SPOKEN } from './panel-page.ts';
import type { Stage } from './stage.ts';
import { FOUND, PAGE_IMAGES, PRIVACY } from './studio-data.ts';
import { answered, PNG, studioPage, type StudioPage } from './studio-page.ts';

const NO_PICTURE = { ok: false, message: 'This image cannot be shown here.' };

/** The section "This page" with four images; `others` adds or replaces answers of the background. */
export function pageSection(stage: Stage, others: Record<string, unknown[]> = {}): Promise<StudioPage> {
  return studioPage(stage, [answered(SPOKEN)], '#page?tab=7', {
    pageImages: [PAGE_IMAGES],
    thumbnail: [NO_PICTURE],
    proposeFor: [SPOKEN],
    placeOn: [true],
    ...others,
  });
}

/** The section "Privacy"; `others` adds answers of the background. */
export function privacySection(stage: Stage, others: Record<string, unknown[]> = {}): Promise<StudioPage> {
  return studioPage(stage, [], '#privacy', { privacyReport: [PRIVACY], ...others });
}

/** The section "Try" with a described picture, and how the description came about laid open. */
export async function findingsShown(stage: Stage): Promise<StudioPage> {
  const opened = await studioPage(stage, [FOUND]);
  await opened.add(PNG);
  await opened.page.getByText('Details').first().click();
  await opened.page.getByRole('table', { name: 'Words and their probabilities' }).waitFor();
  return opened;
}
