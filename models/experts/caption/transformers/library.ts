import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { Engine } from '#models/engine/engine.ts';

type Library = typeof import('@huggingface/transformers');

/** Where the library is told that models lie. Nothing does: what it asks for there is answered below. */
const FOLDER = 'packaged/';

/** Files that it may ask for now, by the path it asks for. */
const offered = new Map<string, ArrayBuffer>();

/**
 * transformers.js, loaded when a model first needs it, and kept from every network, cache and file but what
 * `load` is offered. It shares the engine's runtime: the build gives it the same module.
 * @param files read by the engine, which checks them against their card
 */
export async function withTransformers<Result>(
  engine: Engine,
  files: readonly ModelFile[],
  load: (library: Library) => Promise<Result>,
): Promise<Result> {
  const [library, ...contents] = await Promise.all([
    openLibrary(),
    ...files.map(async (file) => [FOLDER + file.path, await engine.bytes(file)] as const),
  ]);
  for (const [path, bytes] of contents) offered.set(path, bytes);
  try {
    return await load(library);
  } finally {
    for (const [path] of contents) offered.delete(path);
  }
}

async function openLibrary(): Promise<Library> {
  const library = await import('@huggingface/transformers');
  Object.assign(library.env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: FOLDER,
    useBrowserCache: false,
    useWasmCache: false,
    fetch: answer,
    logLevel: library.LogLevel.ERROR,
  });
  return library;
}

function answer(path: string | URL): Promise<Response> {
  const bytes = offered.get(String(path));
  return Promise.resolve(bytes ? new Response(bytes) : new Response(null, { status: 404 }));
}
