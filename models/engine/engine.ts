import type { ModelFile } from '#models/catalog/card-parts.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { loadOnce } from './load-once.ts';
import { readModelFile } from './model-files.ts';
import { openSession } from './planned-session.ts';
import { configureRuntime } from './runtime.ts';
import type { Session } from './session.ts';

/** Something that holds memory until it is released. */
export interface Releasable {
  release(): void | Promise<void>;
}

/** Loads the files that models are made of, each once, whichever model asks first: several models share the trunk. */
export interface Engine {
  session(file: ModelFile): Promise<Session>;
  /**
   * Anything else that is made from a file. `open` is called once, with the file's bytes.
   * @throws PictureError 'model-unavailable' where the file is missing or `open` rejects
   */
  open<T extends Releasable>(file: ModelFile, open: (bytes: ArrayBuffer) => Promise<T>): Promise<T>;
  /** A JSON file, parsed by `parse`. */
  json<T>(file: ModelFile, parse: (value: unknown) => T): Promise<T>;
  /**
   * Begins to read files that will probably be needed, while something else is computed: side by side, but the others only
   * once the first have been read. What has gone wrong shows when the file is asked for.
   */
  fetchAhead(first: readonly ModelFile[], others?: readonly ModelFile[]): void;
  /** Drops what was read ahead and not asked for. */
  dropAhead(): void;
  /** The bytes of a file. They are not kept. */
  bytes(file: ModelFile): Promise<ArrayBuffer>;
  /** Whether something that was made from the file holds memory. */
  holds(file: ModelFile): boolean;
  /** Releases everything that was made from other files than these: the models that are not in use. */
  retain(files: readonly ModelFile[]): Promise<void>;
  /** Releases everything that was last asked for before that time (performance.now). */
  releaseUnused(since: number): Promise<void>;
  /** When the least recently used file was last asked for (performance.now); Infinity where none is loaded. */
  oldestUse(): number;
}

/**
 * @param base where the package lies; ends with a slash
 * @param threads of the wasm runtime; by default as many as are of use
 */
export function createEngine(base: string, threads?: number): Engine {
  configureRuntime(base, threads);
  const opened = loadOnce<Releasable>();
  const values = loadOnce<unknown>();
  const ahead = new Map<string, Promise<ArrayBuffer>>();
  const read = (file: ModelFile): Promise<ArrayBuffer> => {
    const begun = ahead.get(file.sha256);
    ahead.delete(file.sha256);
    return begun ?? readModelFile(base, file);
  };
  const isNew = ({ sha256 }: ModelFile) => !ahead.has(sha256) && !opened.has(sha256) && !values.has(sha256);
  const readAhead = (file: ModelFile, begin: () => Promise<ArrayBuffer>) => {
    const reading = begin();
    reading.catch(() => {});
    ahead.set(file.sha256, reading);
    return reading;
  };
  const release = async (isKept: (key: string, asked: number) => boolean) => {
    await values.retain(isKept);
    for (const other of await opened.retain(isKept)) await other.release();
  };
  const engine: Engine = {
    session: (file) => engine.open(file, openSession),
    // A file is always opened in the same way, so what is stored under its key is what its `open` gave.
    open: <T extends Releasable>(file: ModelFile, open: (bytes: ArrayBuffer) => Promise<T>) =>
      opened.get(file.sha256, () => openFile(() => read(file), file, open)) as Promise<T>,
    async json(file, parse) {
      const value = await values.get(file.sha256, async () =>
        JSON.parse(new TextDecoder().decode(await read(file))),
      );
      return parse(value);
    },
    fetchAhead(first, others = []) {
      const begun = first.filter(isNew).map((file) => readAhead(file, () => readModelFile(base, file)));
      const done = Promise.allSettled(begun);
      for (const file of others.filter(isNew))
        readAhead(file, () => done.then(() => readModelFile(base, file)));
    },
    dropAhead: () => ahead.clear(),
    holds: (file) => opened.has(file.sha256),
    bytes: read,
    retain(files) {
      const keys = new Set(files.map((file) => file.sha256));
      return release((key) => keys.has(key));
    },
    releaseUnused: (since) => release((_, asked) => asked >= since),
    oldestUse: () => opened.oldest(),
  };
  return engine;
}

async function openFile<T>(
  read: () => Promise<ArrayBuffer>,
  file: ModelFile,
  open: (bytes: ArrayBuffer) => Promise<T>,
): Promise<T> {
  const bytes = await read();
  try {
    return await open(bytes);
  } catch (cause) {
    if (cause instanceof PictureError) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new PictureError('model-unavailable', `${file.path} could not be loaded: ${detail}`, { cause });
  }
}
