import { PictureError } from '#utils/domain/picture-error.ts';
import type { PictureSize } from './header/format.ts';
import { readHeader, type Header } from './header/read-header.ts';

/** How far the shapes of two copies of one picture may differ: sizes are rounded. */
const SAME_SHAPE = 0.06;

/**
 * Makes sure that a server has sent us the picture that the page shows. Browsers show a picture whatever the status. But
 * what a server sends us with an error may also stand in for it, and some send such a picture, with status 200, to all who
 * do not come from its own pages.
 * @param shown size of the picture as the page shows it
 * @throws PictureError where it is another one, or none
 */
export function checkShown(
  bytes: ArrayBuffer,
  shown: PictureSize,
  { ok, status }: Response,
  url: string,
): void {
  const header = headerOf(bytes);
  if (!ok && !(header && isOfSize(header, shown))) throw statusError(status, url);
  // An SVG has no size of its own: the page may have given it any. What is no picture is found out later.
  if (!header || header.format === 'svg' || isOfShape(header, shown)) return;
  throw new PictureError('other-picture', `${shortened(url)} is another picture here than on the page.`);
}

/** Says why a server gives no picture. */
export function statusError(status: number, url: string): PictureError {
  if (status === 404 || status === 410) {
    return new PictureError('not-found', `The server has no ${shortened(url)} (${status}).`);
  }
  const message = `The server answered ${status} for ${shortened(url)}.`;
  if (status >= 500) return new PictureError('server-error', message);
  // 408: request timeout; 425: too early; 429: too many requests.
  if ([408, 425, 429].includes(status)) return new PictureError('network', message, { retry: true });
  return new PictureError('blocked', message);
}

/** An address as a message names it: shortened, and without the query, which may hold secrets. */
export function shortened(address: string): string {
  return address.replace(/[?#].*$/s, '').slice(0, 120);
}

function headerOf(bytes: ArrayBuffer): Header | null {
  try {
    return readHeader(bytes);
  } catch {
    return null;
  }
}

/** A file tells its size as it was taken, and a page as it is turned upright. */
function isOfSize({ width, height }: PictureSize, shown: PictureSize): boolean {
  const isSame = (a: number, b: number) => Math.round(a) === shown.width && Math.round(b) === shown.height;
  return isSame(width, height) || isSame(height, width);
}

function isOfShape({ width, height }: PictureSize, shown: PictureSize): boolean {
  const [ratio, shownRatio] = [width / height, shown.width / shown.height];
  // A page may show a picture of few pixels: their number is rounded.
  const allowed = SAME_SHAPE + 1 / Math.min(shown.width, shown.height);
  return [ratio, 1 / ratio].some((one) => Math.abs(one / shownRatio - 1) <= allowed);
}
