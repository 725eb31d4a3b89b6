import { beforeEach, expect, test, vi } from 'vitest';

let kept: Record<string, unknown>;
let isFull = false;
vi.mock('wxt/utils/storage', () => ({
  storage: {
    defineItem: () => ({
      getValue: async () => structuredClone(kept),
      setValue: async (value: Record<string, unknown>) => {
        if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
        kept = value;
      },
    }),
  },
}));
const { allEdits, editFor, forgetEdits, rememberEdit } =
  await import('#entrypoints/background/edits/edits.ts');

const edit = { site: 'example.org', address: 'https://example.org/a.jpg', text: 'A kite', at: 1 };

beforeEach(() => {
  kept = {};
});

test('a text is found for its image on its site only', async () => {
  await rememberEdit(edit);
  expect(await editFor('example.org', edit.address)).toEqual(edit);
  expect(await editFor('example.com', edit.address)).toBeNull();
  expect(await editFor('example.org', 'https://example.org/b.jpg')).toBeNull();
});

test('the newest text of an image is the one that counts', async () => {
  await rememberEdit(edit);
  await rememberEdit({ ...edit, text: 'A dog', at: 2 });
  expect((await allEdits()).map(({ text }) => text)).toEqual(['A dog']);
});

test('of edits made at the same moment none is lost', async () => {
  const addresses = Array.from({ length: 20 }, (_, index) => `https://example.org/${index}`);
  await Promise.all(addresses.map((address, at) => rememberEdit({ ...edit, address, at })));
  expect(await allEdits()).toHaveLength(20);
});

test('one can be deleted, and all', async () => {
  await rememberEdit(edit);
  await rememberEdit({ ...edit, address: 'https://example.org/b.jpg' });
  await forgetEdits(edit);
  expect((await allEdits()).map(({ address }) => address)).toEqual(['https://example.org/b.jpg']);
  await forgetEdits(null);
  expect(await allEdits()).toEqual([]);
});

test('what is stored and is no edit is as if it were not there', async () => {
  kept = { 'example.org x': { text: 3 }, other: null };
  expect(await editFor('example.org', 'x')).toBeNull();
  expect(await allEdits()).toEqual([]);
});

test('on a full disk a decision is not remembered, which is said, and no other one is lost', async () => {
  await rememberEdit(edit);
  isFull = true;
  await expect(rememberEdit({ ...edit, text: 'A dog', at: 2 })).rejects.toThrow('quota');
  isFull = false;
  expect((await allEdits()).map(({ text }) => text)).toEqual(['A kite']);
  await rememberEdit({ ...edit, text: 'A cat', at: 3 });
  expect((await editFor('example.org', edit.address))?.text).toBe('A cat');
});
