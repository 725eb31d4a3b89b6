import type { CloserLook } from '#entrypoints/content/picture/closer-look.ts';
import type { PagePicture } from '#entrypoints/content/picture/picture.ts';
import type { PageRefusal, Supplied } from '#utils/protocol/page-protocol.ts';
import { readCors } from './read-cors.ts';
import { readPart } from './read-part.ts';
import { readPixels } from './read-pixels.ts';
import { serialiseSvg } from './serialise-svg.ts';

/**
 * Reads a picture that is no file to fetch, or could not be fetched. Still by roads that are open to the page itself: nothing
 * is read that its own scripts could not read.
 */
export const readOtherwise: CloserLook['readOtherwise'] = async (picture, road, signal) => {
  const { content, source } = picture;
  if (road === 'cors') return source.by === 'host' ? readCors(source.url, picture.element, signal) : null;
  if (content instanceof SVGSVGElement) return readDrawing(picture, content, signal);
  if (!content) return null;
  if (content.part) return readPart(content, content.part, road, signal);
  signal.throwIfAborted();
  // What shows can be read although its file is gone: an address that was revoked, or that serves once.
  const pixels = await readPixels(content.url, picture.element);
  return pixels ?? (picture.address ? null : 'gone');
};

async function readDrawing(
  picture: PagePicture,
  svg: SVGSVGElement,
  signal: AbortSignal,
): Promise<Supplied | PageRefusal | null> {
  const drawing = await serialiseSvg(svg, signal);
  if ('text' in drawing) return { bytes: new TextEncoder().encode(drawing.text).buffer, keep: true };
  if (!drawing.instead) return 'foreign-parts';
  // The drawing is a frame around one picture: the host can fetch that.
  picture.address = drawing.instead;
  return null;
}
