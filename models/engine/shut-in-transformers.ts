export type Library = typeof import('@huggingface/transformers');

/**
 * Loads transformers.js, which can then reach no network and no cache: all that it asks for, `answer` gives or refuses. Remote
 * models stay off: its probe for a tokenizer (4.3) heeds neither the revision nor `local_files_only`.
 * @param folder where it is told that models lie. There is no such folder; it ends with a slash
 */
export async function shutInTransformers(
  folder: string,
  answer: (address: string | URL) => Promise<Response>,
): Promise<Library> {
  const library = await import('@huggingface/transformers');
  Object.assign(library.env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: folder,
    useBrowserCache: false,
    useWasmCache: false,
    fetch: answer,
    logLevel: library.LogLevel.ERROR,
  });
  return library;
}
