import { t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { PictureFile } from '#utils/protocol/studio-protocol.ts';
import { askUntil } from '#entrypoints/studio/ask/ask-until.ts';

/** The file at an address, or a sentence that says why it cannot be had. The host fetches it: this page loads nothing. */
export async function fileAt(url: string, signal: AbortSignal): Promise<File | { message: string }> {
  const fetched = (ticket: string) => sendMessage('pictureAt', { url, ticket }).catch(unreachable);
  const picture = await askUntil<PictureFile>(signal, fetched);
  if (!picture) return { message: t('failure_cancelled') };
  return picture.ok ? new File([picture.bytes], url, { type: picture.mime }) : picture;
}

const unreachable = () => ({ ok: false as const, message: t('studio_unreachable') });
