/** In a page: what tests do with the store of downloaded models. */
import { removeHubModel } from '#models/hub-store/store.ts';
import { storeFiles } from './store-files.ts';

const parts = { removeHubModel, storeFiles };
declare global {
  var hubStore: typeof parts;
}
globalThis.hubStore = parts;
