import type { FrameImages, ImagesAround } from '#utils/protocol/frame-images.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { askFrames } from './frames.ts';

/** Tells a frame how many images the other frames of its page have, so that it can say "Image 7 of 17" of the whole page. */
export async function tellImagesAround(tabId: number, frameId: number): Promise<void> {
  const frames = await askFrames(tabId, async (id) => ({
    id,
    counted: await sendMessage('countImages', undefined, { tabId, frameId: id }),
  }));
  const own = frames.find(({ id }) => id === frameId);
  if (!own) return;
  const around = imagesAround(
    own.counted,
    frames.map(({ counted }) => counted),
  );
  await sendMessage('imagesAround', around, { tabId, frameId });
}

/** @param frames all of a page, the frame itself among them */
export function imagesAround(own: FrameImages, frames: readonly FrameImages[]): ImagesAround {
  const within = (path: readonly number[]) =>
    sum(frames.filter((frame) => path.every((child, depth) => frame.path[depth] === child)));
  const childrenOf = ({ path }: FrameImages) =>
    new Set(frames.flatMap((frame) => (isInside(frame, path) ? [frame.path[path.length]!] : [])));

  let before = 0;
  for (const [depth, child] of own.path.entries()) {
    const path = own.path.slice(0, depth);
    const outer = frames.find((frame) => frame.path.length === depth && isInside(frame, path, 0));
    // A frame that does not answer, or one of another extension, counts nothing.
    if (!outer) continue;
    before += outer.beforeChild[child] ?? outer.images;
    for (const other of childrenOf(outer)) if (comesBefore(other, child)) before += within([...path, other]);
  }
  const inside = own.beforeChild.map((_, child) => within([...own.path, child]));
  return { before, inside, total: sum(frames) };
}

/** @param deeper by how much at least */
function isInside(frame: FrameImages, path: readonly number[], deeper = 1): boolean {
  return (
    frame.path.length >= path.length + deeper && path.every((child, depth) => frame.path[depth] === child)
  );
}

/** What has no place comes last. */
function comesBefore(one: number, other: number): boolean {
  return one !== -1 && (other === -1 || one < other);
}

function sum(frames: readonly FrameImages[]): number {
  return frames.reduce((total, { images }) => total + images, 0);
}
