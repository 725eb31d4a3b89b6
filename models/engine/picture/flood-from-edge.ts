/**
 * Visits the pixels that are connected with a picture's edge, by their sides.
 * @param take whether a pixel belongs to them: it is asked again and again about the same one, and says so only once
 */
export function floodFromEdge(width: number, height: number, take: (pixel: number) => boolean): void {
  const open: number[] = [];
  const visit = (pixel: number) => {
    if (take(pixel)) open.push(pixel);
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
}
