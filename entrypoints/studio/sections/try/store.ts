import { computed, signal } from '@preact/signals';
import type { Picture } from '@/components/studio/picture';
import { findModel } from '@/models/catalog';
import type { Description } from '@/utils/description';
import { t } from '@/utils/i18n';
import { describeFile } from '../../describe-file';
import { thumbnailOf } from './thumbnail';

/** Pictures under way at once: while one is in the model, the next is read and decoded. */
const AT_ONCE = 2;

interface Entry extends Picture {
  file: File;
  modelId: string;
}

export type StudioStore = ReturnType<typeof createStore>;

/** The pictures of the studio, newest first, and the model for the next ones. */
export function createStore(initialModel: string) {
  const model = signal(initialModel);
  const pictures = signal<Entry[]>([]);
  const finished = computed(() => pictures.value.filter(({ progress }) => isOver(progress.value.at)).length);
  const busy = computed(() => finished.value < pictures.value.length);
  let nextId = 0;
  let running = 0;

  function add(files: File[]): void {
    const name = findModel(model.value)?.name ?? model.value;
    const entries = files.map((file): Entry => ({
      id: nextId++,
      name: file.name,
      file,
      model: name,
      modelId: model.value,
      thumbnail: signal(null),
      progress: signal({ at: 'waiting' }),
    }));
    pictures.value = [...entries, ...pictures.value];
    pump();
  }

  function pump(): void {
    while (running < AT_ONCE) {
      const next = pictures.value.find(({ progress }) => progress.value.at === 'waiting');
      if (!next) return;
      running++;
      void work(next).finally(() => {
        running--;
        pump();
      });
    }
  }

  async function work(entry: Entry): Promise<void> {
    entry.progress.value = { at: 'working' };
    entry.thumbnail.value ??= await thumbnailOf(entry.file);
    const description = await describe(entry);
    if (pictures.value.includes(entry)) entry.progress.value = { at: 'done', description };
    else forget(entry);
  }

  return {
    model,
    pictures,
    finished,
    busy,
    add,

    retry(id: number): void {
      const entry = pictures.value.find((picture) => picture.id === id);
      if (entry) entry.progress.value = { at: 'waiting' };
      pump();
    },

    /** Those under way are finished, the others are not begun. */
    stop(): void {
      for (const { progress } of pictures.value) {
        if (progress.value.at === 'waiting') progress.value = { at: 'stopped' };
      }
    },

    clear(): void {
      pictures.value.forEach(forget);
      pictures.value = [];
    },
  };
}

async function describe({ file, modelId }: Entry): Promise<Description> {
  try {
    return (await describeFile(file, { model: modelId })).description;
  } catch {
    return {
      state: 'failed',
      reason: 'engine-crashed',
      message: t('studio_unreachable'),
      retry: true,
      ms: 0,
    };
  }
}

function forget({ thumbnail }: Picture): void {
  if (thumbnail.value) URL.revokeObjectURL(thumbnail.value);
  thumbnail.value = null;
}

const isOver = (at: Picture['progress']['value']['at']) => at === 'done' || at === 'stopped';
