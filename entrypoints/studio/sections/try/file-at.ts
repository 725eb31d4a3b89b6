import { t } from '@/utils/i18n';
import { sendMessage } from '@/utils/messages';
import type { PictureFile } from '@/utils/studio-protocol';
import { askUntil } from '../../ask-until';

/** The file at an address, which the host fetches: this page loads nothing. Else a sentence that says why not. */
export async function fileAt(url: string, signal: AbortSignal): Promise<File | { message: string }> {
  const fetched = (ticket: string) => sendMessage('pictureAt', { url, ticket }).catch(unreachable);
  const picture = await askUntil<PictureFile>(signal, fetched);
  if (!picture) return { message: t('failure_cancelled') };
  return picture.ok ? new File([picture.bytes], url, { type: picture.mime }) : picture;
}

const unreachable = () => ({ ok: false as const, message: t('studio_unreachable') });
