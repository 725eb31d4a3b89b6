import { candidatesIn } from '#entrypoints/content/find/candidates.ts';
import { rootsIn } from '#entrypoints/content/observe/shadow-roots.ts';

/** Every image of this frame, in its shadow trees too. */
export function everyCandidate(): Element[] {
  return [...rootsIn(document)].flatMap((root) => candidatesIn(root));
}
