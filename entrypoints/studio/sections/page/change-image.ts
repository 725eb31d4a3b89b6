import type { Decision, PageImage } from '#components/studio/page/page-image.ts';
import { isSpoken } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { askUntil } from '#entrypoints/studio/ask/ask-until.ts';

/**
 * Asks for a text once more; null is what the extension itself would write. False where it was stopped: by `signal`, or by
 * the person at this image.
 */
export async function describe(
  image: PageImage,
  model: string | null,
  signal: AbortSignal,
): Promise<boolean> {
  // Who asks again after all wants another answer than "you rejected it".
  if (image.decision.value === 'rejected') await reopen(image);
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  image.describing.value = stop;
  image.trouble.value = '';
  try {
    const ask = (ticket: string) => sendMessage('proposeFor', { ...image.ref, model, ticket });
    const said = await askUntil(ended, ask);
    if (ended.aborted) return false;
    image.description.value = said;
    if (said && isSpoken(said)) image.draft.value = said.plain;
    if (!said) image.trouble.value = t('studio_page_gone_image');
  } catch {
    image.trouble.value = t('studio_page_not_done');
  } finally {
    image.describing.value = null;
  }
  return true;
}

/** The same for a person who asked for this one, and waits to hear of it. */
export async function describeAloud(
  image: PageImage,
  model: string | null,
  signal: AbortSignal,
): Promise<void> {
  image.heard.value = '';
  if (!(await describe(image, model, signal))) {
    image.heard.value = t('studio_stopped');
    return;
  }
  const said = image.description.value;
  if (said && image.trouble.value === '') image.heard.value = isSpoken(said) ? said.text : said.message;
}

/** Writes a text into the page, to be remembered. */
export function place(image: PageImage, text: string, decision: Decision): Promise<void> {
  return decide(image, decision, () => sendMessage('placeOn', { ...image.ref, text }));
}

/** Takes whatever we wrote out of the page, and sees to it that nothing is written next time. */
export function reject(image: PageImage): Promise<void> {
  return decide(image, 'rejected', () => sendMessage('rejectOn', image.ref));
}

/** As if nothing had been decided: the page has no text of ours, the next visit writes one as ever. */
export function reopen(image: PageImage): Promise<void> {
  return decide(image, 'open', () => sendMessage('reconsider', image.ref));
}

async function decide(image: PageImage, decision: Decision, act: () => Promise<boolean>): Promise<void> {
  image.busy.value = true;
  image.trouble.value = '';
  image.heard.value = '';
  try {
    if (await act()) image.decision.value = decision;
    else image.trouble.value = t('studio_page_gone_image');
  } catch {
    image.trouble.value = t('studio_page_not_done');
  } finally {
    image.busy.value = false;
  }
}
