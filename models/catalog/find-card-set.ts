import { PictureError } from '#utils/domain/picture-error.ts';
import type { CardSet } from './card-set.ts';
import { catalog, findModel } from './catalog.ts';
import { isComplete, missingRoles } from './roles.ts';

/**
 * The models that describe pictures where this captioner is chosen.
 * @throws PictureError 'model-unavailable' where one of them is not in the package
 */
export function findCardSet(id: string): CardSet {
  const captioner = findModel(id);
  if (!captioner) throw notPackaged(`The model "${id}"`);
  const { roles } = catalog;
  if (isComplete(roles)) return { captioner, ...roles };
  throw notPackaged(`The ${missingRoles(roles).join(' and the ')}`);
}

function notPackaged(what: string): PictureError {
  return new PictureError('model-unavailable', `${what} is not in the package. Install the extension again.`);
}
