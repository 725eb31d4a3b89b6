import type { Decision, PageImage } from '@/components/studio/page/page-image';
import { isSpoken } from '@/utils/description';
import { t } from '@/utils/i18n';
import { sendMessage } from '@/utils/messages';

/** Asks for a text once more; null is what the extension itself would write. */
export async function describe(image: PageImage, model: string | null): Promise<void> {
  image.busy.value = true;
  image.trouble.value = '';
  try {
    const said = await sendMessage('proposeFor', { ...image.ref, model });
    image.description.value = said;
    if (said && isSpoken(said)) image.draft.value = said.plain;
    if (!said) image.trouble.value = t('studio_page_gone_image');
  } catch {
    image.trouble.value = t('studio_page_gone_image');
  } finally {
    image.busy.value = false;
  }
}

/** Writes a text into the page, to be remembered. */
export async function place(image: PageImage, text: string, decision: Decision): Promise<void> {
  image.busy.value = true;
  image.trouble.value = '';
  const placed = await sendMessage('placeOn', { ...image.ref, text }).catch(() => false);
  image.busy.value = false;
  if (placed) image.decision.value = decision;
  else image.trouble.value = t('studio_page_gone_image');
}
