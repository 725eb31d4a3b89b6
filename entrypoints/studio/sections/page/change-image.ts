import type { Decision, PageImage } from '#components/studio/page/page-image.ts';
import { isSpoken } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { askUntil } from '#entrypoints/studio/ask/ask-until.ts';

/**
 * Asks for a description of an image.
 * @param model null for what the extension itself would write
 * @returns false if it was stopped, by `signal` or by the person at this image
 */
export async function describeImage(
  image: PageImage,
  model: string | null,
  signal: AbortSignal,
): Promise<boolean> {
  // Otherwise the answer would only be that the person rejected it.
  if (image.decision.value === 'rejected') await undoDecision(image);
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

/** Describes the one image that a person asked for, and has the result read out. */
export async function describeAloud(
  image: PageImage,
  model: string | null,
  signal: AbortSignal,
): Promise<void> {
  image.heard.value = '';
  if (!(await describeImage(image, model, signal))) {
    image.heard.value = t('studio_stopped');
    return;
  }
  const said = image.description.value;
  if (said && image.trouble.value === '') image.heard.value = isSpoken(said) ? said.text : said.message;
}

/** Writes a person's text into the page and remembers it. */
export function writeText(image: PageImage, text: string, decision: Decision): Promise<void> {
  return decide(image, decision, () => sendMessage('placeOn', { ...image.ref, text }));
}

/** Removes our text from the page, and has nothing written there on later visits either. */
export function rejectImage(image: PageImage): Promise<void> {
  return decide(image, 'rejected', () => sendMessage('rejectOn', image.ref));
}

/** Forgets what the person decided: our text leaves the page, and the next visit may write one again. */
export function undoDecision(image: PageImage): Promise<void> {
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
