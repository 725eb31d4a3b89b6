import { isSpoken, type Description } from '#utils/domain/description.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import type { FrameParts } from './frame-parts.ts';
import type { Person } from './person.ts';

/** What a person may want of images that the page marks as decoration: never anything by itself. */
export interface Decoration {
  /** True for an image with `alt=""` and a picture that is worth a look. */
  isDecoration(element: Element): boolean;
  /** Describes it and writes the text in place of the empty one. */
  describe(element: Element, signal: AbortSignal): Promise<Description | null>;
}

export function describeDecoration({ settings }: FrameParts, person: Person): Decoration {
  function isDecoration(element: Element): boolean {
    const { smallestSide } = settings();
    const { reason, todo } = judge(element, { smallestSide, decoration: true });
    // With a role of none a text would not be heard.
    return reason === 'alt-empty' && todo === 'ask';
  }

  return {
    isDecoration,
    async describe(element, signal) {
      const description = await person.propose(element, signal);
      const isWanted = settings().mode !== 'off' && isDecoration(element);
      if (isWanted && description && isSpoken(description) && !description.panelOnly) {
        person.write(element, description.text, description);
      }
      return description;
    },
  };
}
