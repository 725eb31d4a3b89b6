import { candidatesIn } from '#entrypoints/content/find/candidates.ts';
import { rootsIn } from '#entrypoints/content/observe/shadow-roots.ts';
import { isOurs } from '#entrypoints/content/panel/ours.ts';

/** Every image of this frame, in its shadow trees too, but for those that are ours. */
export function everyCandidate(): Element[] {
  return everyRoot().flatMap((root) => candidatesIn(root));
}

/** The document of this frame and every shadow root of the page in it. */
export function everyRoot(): (Document | ShadowRoot)[] {
  return [...rootsIn(document)].filter((root) => !(root instanceof ShadowRoot && isOurs(root.host)));
}
