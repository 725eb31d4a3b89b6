import { readFile } from 'node:fs/promises';
import type { Drawn } from './pictures-of-kinds.ts';

/** A picture to be rendered: a JPEG photo painted over with brush strokes of its own colours, large ones first. Always the same. */
export async function paintedPhoto(photo: string): Promise<Omit<Drawn, 'says'>> {
  const [width, height] = [560, 420];
  const data = (await readFile(photo)).toString('base64');
  return {
    width,
    height,
    html: `<canvas width="${width}" height="${height}" style="display:block"></canvas>
      <img src="data:image/jpeg;base64,${data}" hidden><script>(${paint.toString()})(${width}, ${height})</script>`,
  };
}

/** Runs in the page. */
async function paint(width: number, height: number): Promise<void> {
  const image = document.querySelector('img')!;
  await image.decode();
  const canvas = document.querySelector('canvas')!.getContext('2d', { willReadFrequently: true })!;
  canvas.drawImage(image, 0, 0, width, height);
  const { data } = canvas.getImageData(0, 0, width, height);
  let seed = 7;
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  canvas.lineCap = 'round';
  for (const [brush, strokes] of [
    [26, 2600],
    [14, 5000],
  ] as const) {
    canvas.lineWidth = brush;
    for (let stroke = 0; stroke < strokes; stroke++) {
      const [x, y] = [Math.floor(chance() * width), Math.floor(chance() * height)];
      const at = (y * width + x) * 4;
      const shade = (chance() - 0.5) * 50;
      const turn = 0.6 + Math.sin(x / 70) + Math.cos(y / 50) + (chance() - 0.5) * 0.6;
      const [right, down] = [Math.cos(turn) * brush * 1.3, Math.sin(turn) * brush * 1.3];
      canvas.strokeStyle = `rgb(${data[at]! + shade},${data[at + 1]! + shade},${data[at + 2]! + shade * 0.8})`;
      canvas.beginPath();
      canvas.moveTo(x - right, y - down);
      canvas.lineTo(x + right, y + down);
      canvas.stroke();
    }
  }
}
