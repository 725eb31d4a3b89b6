import { DRAWING } from '#utils/protocol/page-protocol.ts';
import { is } from '#entrypoints/content/find/element/is.ts';
import { idleQueue } from '#entrypoints/content/observe/idle-queue.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { ElementState } from './element-state.ts';
import type { Registry } from './registry.ts';

/**
 * Gives what is to be called when style sheets may show something new: hidden elements, and with `isDrawn` other views of a
 * drawing or other backgrounds, are judged again. Of what has an address, style sheets decide only whether it is seen.
 */
export function afterRestyling(
  hidden: ReadonlySet<Element>,
  { active, stateOf }: Registry,
  judge: (element: Element) => void,
  signal: AbortSignal,
): (isDrawn: boolean) => void {
  const toJudge = idleQueue<Element>((element) => {
    if (hidden.has(element) || isDrawnAnew(pictureOf(element)?.key, stateOf(element))) judge(element);
  }, signal);
  return (isDrawn) => {
    hidden.forEach(toJudge.add);
    if (isDrawn) for (const element of active) if (!is(element, 'img,input')) toJudge.add(element);
  };
}

/** True where something else shows than what we wrote about. A drawing that scripts change all the time keeps its text. */
function isDrawnAnew(key: string | undefined, { life }: ElementState): boolean {
  if (life.at !== 'written' || key === life.key) return false;
  return !key?.startsWith(DRAWING) || key.split('.')[0] === life.key.split('.')[0];
}
