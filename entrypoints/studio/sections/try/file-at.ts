import { t } from '@/utils/i18n';
import { sendMessage } from '@/utils/messages';

/** The file at an address, which the host fetches: this page loads nothing. Else a sentence that says why not. */
export async function fileAt(url: string, signal: AbortSignal): Promise<File | { message: string }> {
  const ticket = crypto.randomUUID();
  const stopped = new Promise<{ ok: false; message: string }>((resolve) => {
    signal.addEventListener('abort', () => {
      void sendMessage('cancelSupplied', { ticket }).catch(() => undefined);
      resolve({ ok: false, message: t('failure_cancelled') });
    });
  });
  const picture = await Promise.race([
    sendMessage('pictureAt', { url, ticket }).catch(() => unreachable()),
    stopped,
  ]);
  return picture.ok ? new File([picture.bytes], url, { type: picture.mime }) : picture;
}

const unreachable = () => ({ ok: false as const, message: t('studio_unreachable') });
