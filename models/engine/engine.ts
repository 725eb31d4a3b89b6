import type { InferenceSession } from 'onnxruntime-web/wasm';
import type { ModelFile } from '@/models/catalog';
import { PictureError } from '@/models/failure';
import { loadOnce } from './load-once';
import { readModelFile } from './model-files';
import { configureRuntime, createSession } from './runtime';

/** Loads what models are made of, each file once, whichever model asks first: models may share a trunk. */
export interface Engine {
  session(file: ModelFile): Promise<InferenceSession>;
  /** A JSON file, parsed by `parse`. */
  json<T>(file: ModelFile, parse: (value: unknown) => T): Promise<T>;
  /** Releases whatever is made of other files than these: the models that are not in use now. */
  retain(files: readonly ModelFile[]): Promise<void>;
}

/**
 * @param base where the package lies; ends with a slash
 * @param threads of the wasm runtime; by default as many as help
 */
export function createEngine(base: string, threads?: number): Engine {
  configureRuntime(base, threads);
  const sessions = loadOnce<InferenceSession>();
  const values = loadOnce<unknown>();
  return {
    session: (file) => sessions.get(file.sha256, () => loadSession(base, file)),
    async json(file, parse) {
      const value = await values.get(file.sha256, async () =>
        JSON.parse(new TextDecoder().decode(await readModelFile(base, file))),
      );
      return parse(value);
    },
    async retain(files) {
      const keys = new Set(files.map((file) => file.sha256));
      await values.retain(keys);
      for (const session of await sessions.retain(keys)) await session.release();
    },
  };
}

async function loadSession(base: string, file: ModelFile): Promise<InferenceSession> {
  const bytes = await readModelFile(base, file);
  try {
    return await createSession(bytes);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new PictureError('model-unavailable', `${file.path} could not be loaded: ${detail}`, { cause });
  }
}
