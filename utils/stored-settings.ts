import { storage } from 'wxt/utils/storage';
import type { Mode } from './settings';

export const defaultMode = storage.defineItem<Mode>('local:defaultMode', { fallback: 'automatic' });
/** By site; sites that are not in it follow the default. */
export const siteModes = storage.defineItem<Record<string, Mode>>('local:siteModes', { fallback: {} });
/** Id of a model in the catalog; null where nobody has chosen. */
export const chosenModel = storage.defineItem<string | null>('local:model', { fallback: null });
/** Describes images whose text is a file name, an address or a placeholder, as if they had none. */
export const junkAlt = storage.defineItem<boolean>('local:junkAlt', { fallback: true });
/** Marks images as decoration (`alt=""`) where the text beside them says it all; else they are left as they are. */
export const emptyAlt = storage.defineItem<boolean>('local:emptyAlt', { fallback: false });
