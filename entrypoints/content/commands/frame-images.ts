import { verdictOf } from '#utils/domain/verdicts.ts';
import type { FrameImages } from '#utils/protocol/frame-images.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { everyCandidate } from './pick/every-candidate.ts';

/** The images of this frame, as many as the popup counts in it. */
export function ownImages(): Element[] {
  return everyCandidate().filter((image) => verdictOf(judge(image).reason) !== 'inapplicable');
}

/** How many they are, and where the frame stands. */
export function countImages(): FrameImages {
  const images = ownImages();
  return {
    path: pathFrom(window),
    images: images.length,
    beforeChild: childFrames().map((child) => images.filter((image) => isBefore(image, child)).length),
  };
}

/** The elements of the child frames, in the order of `window.frames`; null where one is in no tree of ours. */
export function childFrames(): (Element | null)[] {
  const elements = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed')];
  return Array.from({ length: window.length }, (_, at) => {
    return elements.find(({ contentWindow }) => contentWindow && contentWindow === window[at]) ?? null;
  });
}

/** Whether an element comes first in the page, shadow trees at the place of their hosts. */
export function isBefore(one: Element, other: Element | null): boolean {
  if (!other) return true;
  const order = outermost(one).compareDocumentPosition(other);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

/** All that frames of any origin tell each other: how many there are, and which they are. */
function pathFrom(frame: Window): number[] {
  const { parent } = frame;
  if (parent === frame) return [];
  const places = Array.from({ length: parent.length }, (_, at) => at);
  return [...pathFrom(parent), places.find((at) => parent[at] === frame) ?? -1];
}
