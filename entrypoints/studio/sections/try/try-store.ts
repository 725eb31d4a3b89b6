import { signal } from '@preact/signals';
import { findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { describePicture } from './describe-picture.ts';
import { modelsInOrder } from './models-to-ask.ts';
import { createPictureList } from './picture-list.ts';
import {
  isFinished,
  newPicture,
  releaseThumbnail,
  resetPicture,
  stopPicture,
  type TryPicture,
} from './try-picture.ts';
import { createWorkQueue } from './work-queue.ts';

/** Pictures under way at once: while one is in the model, the next is read and decoded. */
const AT_ONCE = 2;

export type TryStore = ReturnType<typeof createTryStore>;

/** The pictures a person brought, and how they are described. */
export function createTryStore() {
  const { decoding } = findModel(DEFAULT_MODEL) ?? { decoding: { beamSize: 3, maxTokens: 20 } };
  const beamSize = signal(decoding.beamSize);
  const maxTokens = signal(decoding.maxTokens);
  const list = createPictureList();
  const { pictures } = list;
  const queue = createWorkQueue(AT_ONCE, describe);
  let nextId = 0;

  async function describe(picture: TryPicture): Promise<void> {
    await describePicture(picture, () => ({ beamSize: beamSize.value, maxTokens: maxTokens.value }));
    // Its thumbnail may have come after the list was emptied.
    if (!pictures.value.includes(picture)) releaseThumbnail(picture);
  }

  async function add(sources: readonly (File | string)[]): Promise<void> {
    const models = await modelsInOrder();
    const added = sources.map((source) => newPicture(nextId++, source, models));
    await list.add(added, queue.add);
  }

  async function describeAgain(chosen: readonly TryPicture[]): Promise<void> {
    const models = await modelsInOrder();
    for (const picture of chosen) resetPicture(picture, models);
    queue.add(chosen);
  }

  return {
    beamSize,
    maxTokens,
    pictures,
    finished: list.finished,
    stopped: list.stopped,
    busy: list.busy,
    add: (sources: (File | string)[]) => void add(sources),
    retry: (id: number) => void describeAgain(pictures.value.filter((picture) => picture.id === id)),
    /** Describes everything again with the sliders as they are now. */
    again: () => void describeAgain(pictures.value),

    /** Cancels what is under way and does not begin the others. */
    stop(): void {
      queue.clear();
      for (const picture of pictures.value) if (!isFinished(picture)) stopPicture(picture);
    },

    clear(): void {
      list.clear();
      queue.clear();
    },
  };
}
