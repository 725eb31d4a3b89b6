import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { Engine } from '#models/engine/engine.ts';
import { shutInTransformers, type Library } from '#models/engine/shut-in-transformers.ts';

/**
 * The folder in which the library is told to look for models. There is no such folder: `answer` gives it what it asks
 * for.
 */
const FOLDER = 'packaged/';

/** The files that it may ask for now, by the path it asks for. */
const offered = new Map<string, ArrayBuffer>();

/**
 * Loads transformers.js when a model first needs it, and calls `load` with it. The library can reach no network, no
 * cache and no file but the given ones. It uses the engine's ONNX Runtime: the build gives both the same module.
 * @param files read by the engine, which checks them against their card
 */
export async function withTransformers<Result>(
  engine: Engine,
  files: readonly ModelFile[],
  load: (library: Library) => Promise<Result>,
): Promise<Result> {
  const [library, ...contents] = await Promise.all([
    shutInTransformers(FOLDER, answer),
    ...files.map(async (file) => [FOLDER + file.path, await engine.bytes(file)] as const),
  ]);
  for (const [path, bytes] of contents) offered.set(path, bytes);
  try {
    return await load(library);
  } finally {
    for (const [path] of contents) offered.delete(path);
  }
}

function answer(path: string | URL): Promise<Response> {
  const bytes = offered.get(String(path));
  return Promise.resolve(bytes ? new Response(bytes) : new Response(null, { status: 404 }));
}
