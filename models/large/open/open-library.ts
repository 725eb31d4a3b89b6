import { shutInTransformers, type Library } from '#models/engine/shut-in-transformers.ts';

/** A verified file of the model that is open, by its path in the repository; undefined where there is none. */
export type OpenFile = (path: string) => Promise<Blob | undefined>;

/** Where the library is told that models lie. There is no such folder: it is given what it asks for. */
const FOLDER = 'stored/';
/** The name that the library knows the one model by. */
export const MODEL = 'model';

/** Loads transformers.js. It can reach no network, no cache and no file but those of one model. */
export function openLibrary(openFile: OpenFile): Promise<Library> {
  return shutInTransformers(FOLDER, async (address) => {
    const path = String(address).slice(`${FOLDER}${MODEL}/`.length);
    const file = await openFile(path);
    if (!file) return new Response(null, { status: 404 });
    return new Response(file, { headers: { 'content-length': String(file.size) } });
  });
}
