import { readFile } from 'node:fs/promises';
import type { Drawn } from './pictures-of-kinds.ts';

/** A picture to be rendered: a JPEG photo with a banner of words across its middle. */
export async function photoWithWords(photo: string, words: string): Promise<Omit<Drawn, 'says'>> {
  const [width, height] = [480, 360];
  const data = (await readFile(photo)).toString('base64');
  const banner =
    'position:absolute;left:0;top:150px;width:100%;padding:14px 0;background:#fff;color:#111;text-align:center;font:700 40px sans-serif';
  return {
    width,
    height,
    html: `<div style="position:relative;width:${width}px;height:${height}px">
      <img src="data:image/jpeg;base64,${data}" style="width:100%;height:100%;object-fit:cover;display:block">
      <b style="${banner}">${words}</b></div>`,
  };
}
