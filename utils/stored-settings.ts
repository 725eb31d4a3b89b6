import { storage } from 'wxt/utils/storage';
import type { Mode } from './settings';

export const defaultMode = storage.defineItem<Mode>('local:defaultMode', { fallback: 'automatic' });
/** By site; sites that are not in it follow the default. */
export const siteModes = storage.defineItem<Record<string, Mode>>('local:siteModes', { fallback: {} });
/** Id of a model in the catalog; null where nobody has chosen. */
export const chosenModel = storage.defineItem<string | null>('local:model', { fallback: null });
