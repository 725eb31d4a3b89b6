import { CLOSER_LOOK } from '#entrypoints/content/closer-look/whole.ts';
import { lookCloserWith } from '#entrypoints/content/picture/closer-look.ts';
import axe from 'axe-core';
import { candidatesIn } from '#entrypoints/content/find/candidates.ts';
import { classify } from '#entrypoints/content/find/classify.ts';
import { newMemo } from '#entrypoints/content/find/element/surroundings.ts';

lookCloserWith(CLOSER_LOOK);

const IMAGE_RULES = ['image-alt', 'input-image-alt', 'role-img-alt', 'svg-img-alt', 'area-alt', 'object-alt'];

export interface ScanTime {
  /** Milliseconds. */
  ms: number;
  images: number;
}

/** One scan of the page by our detection, including the calculation of styles if it is due. */
export function timeOurs(): ScanTime {
  return time(() => scan(document));
}

/** One scan of the page by axe-core's rules about images. */
export async function timeAxe(): Promise<number> {
  const start = performance.now();
  await axe.run(document, { runOnly: IMAGE_RULES, resultTypes: ['violations'] });
  return performance.now() - start;
}

/** Our update after `count` images were added at the end of the page, and axe-core's scan of the same part. */
export async function timeUpdate(count: number): Promise<{ ours: number; axe: number }> {
  const part = document.createElement('section');
  for (let index = 0; index < count; index++) part.append(document.createElement('p'));
  for (const paragraph of part.children) paragraph.append(newImage());
  document.body.append(part);
  const ours = time(() => scan(part)).ms;
  const start = performance.now();
  await axe.run(part, { runOnly: IMAGE_RULES, resultTypes: ['violations'] });
  const other = performance.now() - start;
  part.remove();
  return { ours, axe: other };
}

function scan(root: Document | Element): number {
  const memo = newMemo();
  const images = candidatesIn(root, memo);
  for (const image of images) classify(image, { memo });
  return images.length;
}

function time(work: () => number): ScanTime {
  const start = performance.now();
  const images = work();
  return { ms: performance.now() - start, images };
}

function newImage(): HTMLImageElement {
  const image = document.createElement('img');
  image.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return image;
}
