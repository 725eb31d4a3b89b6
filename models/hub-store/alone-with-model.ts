import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { HubError } from './hub-error.ts';

/**
 * Adds files to a model while no other worker or window does: two that hold the model's record would each write it without
 * what the other has verified. A lock reaches all of the extension, and goes with the worker that holds it
 * (https://w3c.github.io/web-locks/).
 * @throws HubError 'busy', about the model as a whole, where something else adds to it
 */
export async function aloneWithModel<T>(
  { id, name }: Pick<HubCard, 'id' | 'name'>,
  work: () => Promise<T>,
): Promise<T> {
  return navigator.locks.request(`hub ${id}`, { ifAvailable: true }, (lock) => {
    if (!lock) throw new HubError('busy', { file: name });
    return work();
  });
}
