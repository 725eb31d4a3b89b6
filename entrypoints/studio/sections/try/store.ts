import { computed, signal } from '@preact/signals';
import { isOver, type Picture, type Result } from '#components/studio/picture.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { findModel } from '#models/catalog/catalog.ts';
import { t } from '#utils/language/i18n.ts';
import { describeFile } from '#entrypoints/studio/ask/describe-file.ts';
import { fileAt } from './file-at.ts';
import { modelsInOrder, othersMayDiffer } from './models.ts';
import { thumbnailOf } from './thumbnail-of-file.ts';

/** Pictures under way at once: while one is in the model, the next is read and decoded. */
const AT_ONCE = 2;

/** Cards that are made at once. */
const PORTION = 5;

interface Entry extends Picture {
  /** The file, or the address where it is to be had. */
  source: File | string;
  stop: AbortController;
}

export type StudioStore = ReturnType<typeof createStore>;

/** The pictures of the studio, newest first, and how they are described. */
export function createStore() {
  const { decoding } = findModel(DEFAULT_MODEL) ?? { decoding: { beamSize: 3, maxTokens: 20 } };
  const beamSize = signal(decoding.beamSize);
  const maxTokens = signal(decoding.maxTokens);
  const pictures = signal<Entry[]>([]);
  const finished = computed(() => pictures.value.filter(isFinished).length);
  const stopped = computed(() => pictures.value.filter(wasStopped).length);
  const busy = computed(() => finished.value < pictures.value.length);
  const waiting: Entry[] = [];
  let nextId = 0;
  /** How often the list was emptied. */
  let cleared = 0;
  let running = 0;

  async function add(sources: (File | string)[]): Promise<void> {
    const models = await modelsInOrder();
    const entries = sources.map((source): Entry => ({
      id: nextId++,
      name: typeof source === 'string' ? nameIn(source) : source.name,
      source,
      stop: new AbortController(),
      thumbnail: signal(null),
      trouble: signal(null),
      results: signal(models.map(freshResult)),
    }));
    await showAll(entries);
  }

  /** In small portions: to make a hundred cards at once would hold the page up. */
  async function showAll(entries: readonly Entry[]): Promise<void> {
    const before = cleared;
    for (let shown = 0; shown < entries.length; shown += PORTION) {
      if (cleared !== before) return;
      const place = pictures.value.indexOf(entries[shown - 1]!) + 1;
      const portion = entries.slice(shown, shown + PORTION);
      pictures.value = pictures.value.toSpliced(place, 0, ...portion);
      waiting.push(...portion);
      pump();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  function pump(): void {
    while (running < AT_ONCE) {
      const next = waiting.shift();
      if (!next) return;
      if (next.stop.signal.aborted) continue;
      running++;
      void work(next).finally(() => {
        running--;
        pump();
      });
    }
  }

  async function work(entry: Entry): Promise<void> {
    const stop = entry.stop.signal;
    for (const result of entry.results.value.slice(0, 1)) result.progress.value = { at: 'working' };
    const file = await fileOf(entry);
    if (!stop.aborted && file instanceof File) await describeByAll(entry, file, stop);
    if (!stop.aborted && !(file instanceof File)) fail(entry, file.message);
    if (!pictures.value.includes(entry)) forget(entry);
  }

  async function describeByAll(entry: Entry, file: File, stop: AbortSignal): Promise<void> {
    entry.thumbnail.value ??= await thumbnailOf(file, stop);
    if (stop.aborted) return;
    for (const result of entry.results.value) {
      result.progress.value = { at: 'working' };
      const { description, answer } = await describe(file, result.modelId, stop);
      if (stop.aborted) return;
      result.progress.value = {
        at: 'done',
        description,
        findings: answer?.ok ? answer.findings : null,
      };
      if (!answer || othersMayDiffer(answer)) continue;
      entry.results.value = [result];
      return;
    }
  }

  async function describe(file: File, model: string, stop: AbortSignal) {
    try {
      const options = { beamSize: beamSize.value, maxTokens: maxTokens.value };
      return await describeFile(file, { model, decoding: options, signal: stop });
    } catch {
      const message = t('studio_unreachable');
      const description = { state: 'failed', reason: 'engine-crashed', message, retry: true, ms: 0 } as const;
      return { description, answer: null };
    }
  }

  async function restart(entries: readonly Entry[]): Promise<void> {
    const models = await modelsInOrder();
    for (const entry of entries) {
      entry.stop = new AbortController();
      entry.trouble.value = null;
      entry.results.value = models.map(freshResult);
    }
    waiting.push(...entries);
    pump();
  }

  return {
    beamSize,
    maxTokens,
    pictures,
    finished,
    /** How many of those a person stopped. */
    stopped,
    busy,
    add: (sources: (File | string)[]) => void add(sources),
    retry: (id: number) => void restart(pictures.value.filter((picture) => picture.id === id)),
    /** Describes everything again, as the sliders are now. */
    again: () => void restart(pictures.value),

    /** What is under way is cancelled, the others are not begun. */
    stop(): void {
      waiting.length = 0;
      for (const entry of pictures.value) {
        if (isFinished(entry)) continue;
        entry.stop.abort();
        stopResults(entry);
      }
    },

    clear(): void {
      cleared++;
      for (const entry of pictures.value) {
        entry.stop.abort();
        forget(entry);
      }
      waiting.length = 0;
      pictures.value = [];
    },
  };
}

function freshResult(modelId: string): Result {
  return { modelId, model: findModel(modelId)?.name ?? modelId, progress: signal({ at: 'waiting' }) };
}

async function fileOf({ source, stop }: Entry): Promise<File | { message: string }> {
  return typeof source === 'string' ? fileAt(source, stop.signal) : source;
}

function fail(entry: Entry, message: string): void {
  entry.results.value = [];
  entry.trouble.value = message;
}

function stopResults({ results }: Picture): void {
  for (const { progress } of results.value) if (!isOver(progress.value)) progress.value = { at: 'stopped' };
}

function isFinished({ results }: Picture): boolean {
  return results.value.every(({ progress }) => isOver(progress.value));
}

function wasStopped({ results }: Picture): boolean {
  return results.value.some(({ progress }) => progress.value.at === 'stopped');
}

function nameIn(address: string): string {
  const name = URL.parse(address)?.pathname.split('/').at(-1) ?? '';
  return name === '' ? address : name;
}

function forget({ thumbnail }: Picture): void {
  if (thumbnail.value) URL.revokeObjectURL(thumbnail.value);
  thumbnail.value = null;
}
