import { expect, test, vi } from 'vitest';
import { writeAbout } from '#models/host/write-about.ts';
import type { HostParts } from '#models/host/answer-request.ts';
import type { WriteRequest } from '#utils/protocol/host-contract.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';

vi.mock('#models/obtain/obtain-bytes.ts', () => ({
  obtainBytes: async () => ({ bytes: new ArrayBuffer(8), keep: true, charset: undefined }),
}));
vi.mock('#models/obtain/header/read-header.ts', () => ({
  readHeader: () => ({ format: 'png', mime: 'image/png', width: 2, height: 2 }),
}));

test('that the picture has been obtained is told before the model begins', async () => {
  const heard: string[] = [];
  const large = {
    async write(_: object, onText: (text: string) => void) {
      heard.push('begins');
      onText('A kite.');
      return { text: 'A kite.', tokens: null, stopped: false, ms: 1 };
    },
  };
  const card = tinyCard('smolvlm', new Map());
  const { signal } = new AbortController();
  await writeAbout(
    { large, drawSvg: undefined } as unknown as HostParts,
    { card, variant: card.variants[0]! },
    { task: { type: 'detail' } } as WriteRequest,
    (text) => heard.push(text),
    signal,
    { take: (_, work) => work(), reconsider() {}, leave() {} },
  );
  expect(heard).toEqual(['', 'begins', 'A kite.']);
});
