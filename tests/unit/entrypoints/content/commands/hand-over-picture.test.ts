import { expect, test, vi } from 'vitest';

const URL_OF = 'https://pictures.example/kite.jpg';
const picture = vi.fn<() => unknown>();

vi.mock('#entrypoints/content/find/picture-for-person.ts', () => ({ pictureForPerson: () => picture() }));
vi.mock('#entrypoints/content/picture/read-picture.ts', () => ({ readPicture: async () => null }));
vi.mock('#entrypoints/content/ask/send-to-host.ts', () => ({ sendToHost: async () => {} }));
const { handOverPicture } = await import('#entrypoints/content/commands/hand-over-picture.ts');

const element = { naturalWidth: 300, naturalHeight: 200 };

test.each([
  ['the host is to fetch', { source: { by: 'host', url: URL_OF } }],
  ['the page cannot read', { source: { by: 'page' }, address: URL_OF }],
])('the size of a picture that %s is told, so that no substitute passes for it', async (_, way) => {
  picture.mockReturnValue({ key: URL_OF, element, ...way });
  const offer = await handOverPicture({} as Element, 'ticket', new AbortController().signal);
  expect(offer).toEqual({ by: 'host', url: URL_OF, shown: [300, 200] });
});
