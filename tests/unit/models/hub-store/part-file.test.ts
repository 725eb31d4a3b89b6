import { expect, test, vi } from 'vitest';
import type { Folder } from '#models/hub-store/folders.ts';
import { openPart } from '#models/hub-store/part-file.ts';

const MB = 2 ** 20;

/** A folder with one file of zeros. */
function folderWith(size: number) {
  const handle = {
    getSize: () => size,
    read: (into: Uint8Array, { at }: { at: number }) => Math.min(into.length, size - at),
    close: vi.fn(),
  };
  const file = { createSyncAccessHandle: async () => handle };
  return { handle, folder: { getFileHandle: async () => file } as unknown as Folder };
}

test('who pauses does not wait until all that is there has been hashed, and the file is free again', async () => {
  const { handle, folder } = folderWith(10 * MB);
  const stop = new AbortController();
  const hashed: number[] = [];
  const opening = openPart(
    folder,
    'a.onnx',
    (bytes) => {
      hashed.push(bytes);
      stop.abort();
    },
    stop.signal,
  );
  await expect(opening).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(hashed).toEqual([4 * MB]);
  expect(handle.close).toHaveBeenCalledOnce();
});

test('what is there is hashed, and counts', async () => {
  const { folder } = folderWith(5 * MB);
  const part = await openPart(folder, 'a.onnx', () => {}, new AbortController().signal);
  expect(part.size).toBe(5 * MB);
  // head -c 5M /dev/zero | sha256sum
  expect(part.digest()).toBe('c036cbb7553a909f8b8877d4461924307f27ecb66cff928eeeafd569c3887e29');
});
