import { versionOf, type CardSet } from '#models/catalog/card-set.ts';
import { findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import type { HubCard, HubVariant } from '#models/catalog/hub/hub-card.ts';
import { loadHubCatalog } from '#models/catalog/hub/load-hub-catalog.ts';
import { usableVariants } from '#models/hub-store/store.ts';
import { deviceMemory, fitsMemory } from '#utils/domain/hub-memory.ts';
import { log } from '#utils/log/log.ts';
import { PictureError } from '#utils/domain/picture-error.ts';

/** A model that was downloaded, and how it runs here. */
export interface LargeInUse {
  card: HubCard;
  variant: HubVariant;
}

/** The models that describe a picture: the packaged ones, and the downloaded one that writes the caption, if that was chosen. */
export interface ModelsInUse {
  cards: CardSet;
  large: LargeInUse | null;
}

/**
 * The models for the chosen one. Around a downloaded model stand the packaged ones: they tell the kind, and what is seen.
 * @param base where the package lies; ends with a slash
 * @throws PictureError 'model-unavailable' where it is not in the package, or not on this device; 'too-little-memory'
 */
export async function findModels(base: string, id: string): Promise<ModelsInUse> {
  if (findModel(id)) return { cards: findCardSet(id), large: null };
  return { cards: findCardSet(DEFAULT_MODEL), large: await findLarge(base, id) };
}

/** @throws PictureError as `findModels` */
export async function findLarge(base: string, id: string): Promise<LargeInUse> {
  const catalog = await loadHubCatalog(base).catch(log.swallowed('large models: no list of them'));
  const card = catalog?.cards.find((known) => known.id === id);
  if (!card) throw unavailable(`There is no model "${id}". Choose another one under Models.`);
  const [variant] = await usableVariants(card);
  if (!variant) throw unavailable(`${card.name} is not on this device. Download it under Models.`);
  checkMemory(card, variant);
  return { card, variant };
}

/** Distinguishes findings of one way to run a model from those of another. */
export function versionOfModels({ cards, large }: ModelsInUse): string {
  if (!large) return versionOf(cards);
  const { card, variant } = large;
  return [card.revision, variant.dtype, variant.device, versionOf(cards)].join(' ');
}

/** Large models gain from threads. Others need cores too. */
export function threadsForLarge(): number {
  return Math.min(navigator.hardwareConcurrency, 4);
}

function checkMemory({ name }: HubCard, { memory }: HubVariant): void {
  const has = deviceMemory();
  if (fitsMemory(memory, has) !== 'too-large') return;
  throw new PictureError(
    'too-little-memory',
    `${name} takes ${(memory / 1e9).toFixed(1)} GB, and this device has ${has} GB. Choose a smaller model.`,
  );
}

function unavailable(message: string): PictureError {
  return new PictureError('model-unavailable', message);
}
