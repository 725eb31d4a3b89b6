import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '#tests/support/unit/fake-storage.ts';

const { values, storage } = fakeStorage();
vi.mock('wxt/browser', () => ({ browser: { storage } }));
vi.mock('#entrypoints/background/settings/downloaded.ts', () => ({
  downloadedModel: async (id: string) => (id.startsWith('large') ? { id } : null),
}));
const { chooseModel, chosenModelId, returnToModelBefore } =
  await import('#entrypoints/background/settings/model.ts');

beforeEach(() => values.clear());

test('a downloaded model can be chosen; one that is not there cannot, and no longer describes', async () => {
  await chooseModel('large');
  expect(await chosenModelId()).toBe('large');
  await expect(chooseModel('gone')).rejects.toThrow('not on this device');
  values.set('model', 'gone');
  expect(await chosenModelId()).toBe('attention');
});

test('when a downloaded model dies, the packaged one before it describes again', async () => {
  await chooseModel('clip-prefix');
  await chooseModel('large');
  await chooseModel('large-too');
  await returnToModelBefore('large-too');
  expect(await chosenModelId()).toBe('clip-prefix');
});

test('nothing changes where another was chosen meanwhile, or a packaged one died', async () => {
  await chooseModel('large');
  await returnToModelBefore('large-too');
  expect(await chosenModelId()).toBe('large');
  await chooseModel('clip-prefix');
  await returnToModelBefore('clip-prefix');
  expect(await chosenModelId()).toBe('clip-prefix');
});
