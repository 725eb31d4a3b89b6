import type { Shown } from '#utils/protocol/page-protocol.ts';
import type { PictureOffer } from '#utils/protocol/studio-protocol.ts';
import { sendToHost } from '#entrypoints/content/ask/send-to-host.ts';
import { pictureForPerson } from '#entrypoints/content/find/picture-for-person.ts';
import { readPicture } from '#entrypoints/content/picture/read-picture.ts';

/** Hands an element's picture to the host where the page may read it, else tells where it is; never a CAPTCHA's. */
export async function handOverPicture(
  element: Element,
  ticket: string,
  signal: AbortSignal,
): Promise<PictureOffer> {
  const picture = pictureForPerson(element);
  if (!picture) return null;
  const { naturalWidth, naturalHeight } = (picture.element ?? {}) as Partial<HTMLImageElement>;
  const shown: Shown = [naturalWidth, naturalHeight];
  if (picture.source.by === 'host') return { by: 'host', url: picture.source.url, shown };
  const file = await readPicture(picture, 'own', signal).catch(() => null);
  if (!file || typeof file === 'string')
    return picture.address ? { by: 'host', url: picture.address, shown } : null;
  await sendToHost(ticket, file);
  return { by: 'page', key: picture.key };
}
