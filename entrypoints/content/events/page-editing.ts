import { hear, listening } from './listening.ts';

/**
 * Tells when the person comes into, or types in, a frame that is edited as a whole. No mutation tells of
 * `designMode`, but a person who edits comes into the frame first, and types before they save.
 */
export function onPageEdited(edited: () => void, signal: AbortSignal): void {
  const check = () => {
    if (document.designMode === 'on') edited();
  };
  listening(() => hear(window, 'focus beforeinput', check, signal));
}
