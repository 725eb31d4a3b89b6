import { isSpoken, type Description } from '#utils/domain/description.ts';
import { captionable } from '#entrypoints/content/find/captionable.ts';
import { classify } from '#entrypoints/content/find/classify.ts';
import type { Hub } from '#entrypoints/content/handover.ts';
import { restraintOf } from '#entrypoints/content/find/restraint.ts';
import type { Person } from './person.ts';

/** What a person may want of images that the page marks as decoration: never anything by itself. */
export interface Decoration {
  /** True for an image with `alt=""` and a picture that is worth a look. */
  isDecoration(element: Element): boolean;
  /** Describes it and writes the text in place of the empty one. */
  describe(element: Element, signal: AbortSignal): Promise<Description | null>;
}

export function describeDecoration({ pictures, settings }: Hub, person: Person): Decoration {
  function isDecoration(element: Element): boolean {
    // With a role of none a text would not be heard.
    if (classify(element).reason !== 'alt-empty' || restraintOf(element)) return false;
    return captionable(element, { smallestSide: settings().smallestSide }).when === 'now';
  }

  return {
    isDecoration,
    async describe(element, signal) {
      const description = await person.propose(element, signal);
      const known = pictures.known(element) ?? pictures.remember(element);
      const isWanted = settings().mode !== 'off' && isDecoration(element);
      if (isWanted && description && isSpoken(description) && !description.panelOnly) {
        known.description = description;
        person.place(element, description.text);
      }
      return description;
    },
  };
}
