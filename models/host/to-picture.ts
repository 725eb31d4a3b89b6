import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { Header } from '#models/obtain/header/read-header.ts';
import { svgText } from '#models/obtain/header/svg-text.ts';
import type { ObtainedBytes } from '#models/obtain/obtained-bytes.ts';
import type { DrawSvg } from '#models/obtain/svg/frame.ts';
import { PictureError } from '#utils/domain/picture-error.ts';

/** A file as workers take it: an SVG is drawn here, where there is a document. */
export async function toPicture(
  { bytes, charset, fragment }: Pick<ObtainedBytes, 'bytes' | 'charset'> & { fragment: string },
  { format, mime }: Header,
  drawSvg: DrawSvg | undefined,
  signal: AbortSignal,
): Promise<WorkerPicture> {
  if (format !== 'svg') return { type: 'file', bytes, mime };
  if (!drawSvg) throw new PictureError('unreadable', 'SVG images cannot be drawn here.');
  return {
    type: 'pixels',
    ...(await drawSvg({ text: svgText(new DataView(bytes), { charset }), fragment }, signal)),
  };
}
