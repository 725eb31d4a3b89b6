import { beforeEach, expect, test, vi } from 'vitest';
import type { MoreAnswer } from '#utils/protocol/more-protocol.ts';

const FIRST = 'https://pictures.example/first.jpg';
const ANSWER: MoreAnswer = {
  ok: true,
  text: 'A kite.',
  lang: 'en',
  model: '',
  isExperimental: false,
  stopped: false,
};
const OFFER = { by: 'host', url: FIRST };

/** What the element shows. */
let key: string | null;
const handlers = new Map<string, (message: { data: object }) => unknown>();
const send = vi.fn(async (_type: string, _data: object) => ANSWER);

vi.mock('#utils/protocol/messages.ts', () => ({
  onMessage: (type: string, handle: (message: { data: object }) => unknown) => {
    handlers.set(type, handle);
    return () => handlers.delete(type);
  },
  sendMessage: (type: string, data: object) => send(type, data),
}));
vi.mock('#utils/language/i18n.ts', () => ({ t: (name: string) => name }));
vi.mock('#entrypoints/content/find/picture-for-person.ts', () => ({
  pictureForPerson: () => (key === null ? null : { key }),
}));
vi.mock('#entrypoints/content/commands/hand-over-picture.ts', () => ({ handOverPicture: () => OFFER }));
const { followMore, moreInPanel } = await import('#entrypoints/content/commands/more-in-panel.ts');

const { signal } = new AbortController();
followMore(signal);
const open = () => moreInPanel({} as Element, FIRST, signal);
const lend = () => handlers.get('lendShown')!({ data: { ticket: 'ticket' } });

beforeEach(() => {
  key = FIRST;
  send.mockClear();
});

test('the picture that the panel was opened for is lent, and asked about', async () => {
  const ask = open();
  expect(lend()).toBe(OFFER);
  expect(await ask({ type: 'detail' }, () => {}, signal)).toBe(ANSWER);
  expect(send).toHaveBeenCalledWith('more', expect.objectContaining({ address: FIRST }));
});

test.each(['https://pictures.example/second.jpg', null])(
  'once the element shows %s, nothing is lent or asked, and the person is told',
  async (next) => {
    const ask = open();
    key = next;
    expect(lend()).toBeNull();
    expect(await ask({ type: 'detail' }, () => {}, signal)).toMatchObject({
      ok: false,
      message: 'panel_changed',
    });
    expect(send).not.toHaveBeenCalled();
  },
);
