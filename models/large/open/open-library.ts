export type Library = typeof import('@huggingface/transformers');

/** A verified file of the model that is open, by its path in the repository; undefined where there is none. */
export type OpenFile = (path: string) => Promise<Blob | undefined>;

/** Where the library is told that models lie. There is no such folder: it is given what it asks for. */
const FOLDER = 'stored/';
/** The name that the library knows the one model by. */
export const MODEL = 'model';

/**
 * Loads transformers.js. It can reach no network, no cache and no file but those of one model. Remote models stay off: its
 * probe for a tokenizer (4.3) heeds neither the revision nor `local_files_only`.
 */
export async function openLibrary(openFile: OpenFile): Promise<Library> {
  const library = await import('@huggingface/transformers');
  Object.assign(library.env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: FOLDER,
    useBrowserCache: false,
    useWasmCache: false,
    fetch: async (address: string | URL) => {
      const path = String(address).slice(`${FOLDER}${MODEL}/`.length);
      const file = await openFile(path);
      if (!file) return new Response(null, { status: 404 });
      return new Response(file, { headers: { 'content-length': String(file.size) } });
    },
    logLevel: library.LogLevel.ERROR,
  });
  return library;
}
