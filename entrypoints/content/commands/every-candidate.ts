import { candidatesIn } from '../detect';
import { rootsIn } from '../observe/shadow-roots';

/** Every image of this frame, in its shadow trees too. */
export function everyCandidate(): Element[] {
  return [...rootsIn(document)].flatMap((root) => candidatesIn(root));
}
