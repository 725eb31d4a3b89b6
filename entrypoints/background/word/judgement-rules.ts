import { browser } from 'wxt/browser';
import { catalog, findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { loadHubCatalog } from '#models/catalog/hub/load-hub-catalog.ts';
import type { CaptionRules } from '#models/judge/judge-caption.ts';
import type { JudgementRules } from '#models/judge/judge.ts';

/** How far the findings of a model are trusted; null where the package does not know the model. */
export async function rulesOf(model: string): Promise<JudgementRules | null> {
  const caption = findModel(model) ?? (await rulesOfLarge(model));
  const { reader, lister, symbols } = catalog.roles;
  if (!caption || !reader) return null;
  return {
    caption,
    reading: reader.thresholds,
    list: lister?.thresholds,
    symbols: symbols?.confidence ?? null,
  };
}

/**
 * A model that can be downloaded is checked by the packaged ones, so their thresholds hold: what the detector denies is not
 * said. Of its own confidence nothing is known.
 */
async function rulesOfLarge(model: string): Promise<CaptionRules | null> {
  const { cards } = await loadHubCatalog(browser.runtime.getURL('/'));
  const standard = findModel(DEFAULT_MODEL);
  if (!standard || !cards.some(({ id }) => id === model)) return null;
  const { thresholds, confidence, objects } = standard;
  return { thresholds, confidence, objects, isUncalibrated: true };
}
