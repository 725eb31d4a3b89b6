import { computed, signal } from '@preact/signals';
import { isFinished, releaseThumbnail, wasStopped, type TryPicture } from './try-picture.ts';

/** How many cards are created in one go. */
const PORTION = 5;

/** The pictures of the section, newest first, and how far they are. */
export function createPictureList() {
  const pictures = signal<TryPicture[]>([]);
  const finished = computed(() => pictures.value.filter(isFinished).length);
  /** How many of the finished ones a person stopped. */
  const stopped = computed(() => pictures.value.filter(wasStopped).length);
  const busy = computed(() => finished.value < pictures.value.length);
  /** How often the list was emptied. */
  let cleared = 0;

  return {
    pictures,
    finished,
    stopped,
    busy,

    /**
     * Adds pictures at the top, a few at a time: creating a hundred cards at once would freeze the page. Ends early if the
     * list is emptied meanwhile.
     * @param onAdded is called with each portion once it is in the list
     */
    async add(added: readonly TryPicture[], onAdded: (portion: TryPicture[]) => void): Promise<void> {
      const before = cleared;
      for (let done = 0; done < added.length; done += PORTION) {
        if (cleared !== before) return;
        const position = pictures.value.indexOf(added[done - 1]!) + 1;
        const portion = added.slice(done, done + PORTION);
        pictures.value = pictures.value.toSpliced(position, 0, ...portion);
        onAdded(portion);
        await new Promise((resolve) => setTimeout(resolve));
      }
    },

    /** Empties the list and stops the work on everything in it. */
    clear(): void {
      cleared++;
      for (const picture of pictures.value) {
        picture.stop.abort();
        releaseThumbnail(picture);
      }
      pictures.value = [];
    },
  };
}
