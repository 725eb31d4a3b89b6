import { describe, expect, test, vi } from 'vitest';
import { permitCookiesOnce } from '#entrypoints/background/ask/cookie-permits.ts';
import { describePicture } from '#entrypoints/background/ask/describe-picture.ts';
import type { Examine } from '#entrypoints/background/ask/examiner.ts';
import type { Way } from '#entrypoints/background/ask/picture-job.ts';
import type { AskingFrame } from '#entrypoints/background/ask/asking-frame.ts';
import english from '#public/_locales/en/messages.json';
import type { FailureReason } from '#utils/domain/findings.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { AskMessage } from '#utils/protocol/page-protocol.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { frameWith, questionWith } from '#tests/support/unit/asking.ts';
import { findingsWith, objectOf } from '#tests/support/unit/findings.ts';

const STYLE = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };
const SEEN: HostAnswer = {
  ok: true,
  findings: findingsWith({ objects: [objectOf('cat', 0.99)] }),
  cached: false,
};
const failed = (reason: FailureReason): HostAnswer => ({
  ok: false,
  failure: { reason, message: reason, retry: false },
});

/** Describes one picture, by what the host answers without cookies and with them. */
async function describeWith(
  answers: Partial<Record<Way, HostAnswer>>,
  { frame = frameWith(), ask = {} }: { frame?: AskingFrame; ask?: Partial<AskMessage> } = {},
) {
  const examine = vi.fn<Examine>(async (_, way) => answers[way] ?? failed('engine-crashed'));
  const description = await describePicture(questionWith(ask), frame, examine, { started: 0, style: STYLE });
  return { description, asked: examine.mock.calls.map(([, credentials]) => credentials) };
}

test('a picture is fetched without cookies', async () => {
  const { description, asked } = await describeWith({ omit: SEEN });
  expect(description).toMatchObject({ state: 'list', panelOnly: false });
  expect(asked).toEqual(['omit']);
});

test('one that shows only with cookies is fetched with them where a person asked, for the panel alone', async () => {
  permitCookiesOnce(1, 0);
  const { description, asked } = await describeWith({ omit: failed('not-found'), include: SEEN });
  expect(description).toMatchObject({ state: 'list', panelOnly: true });
  // The page is asked before the person's cookies are used.
  expect(asked).toEqual(['omit', 'page', 'include']);
});

test('without a person, or for a second picture, cookies are never sent', async () => {
  permitCookiesOnce(1, 0);
  await describeWith({ omit: failed('network'), include: SEEN });
  const { description, asked } = await describeWith({ omit: failed('network'), include: SEEN });
  expect(description).toMatchObject({ state: 'failed', reason: 'network' });
  expect(asked).toEqual(['omit']);
});

test.each<[string, HostAnswer, Partial<AskMessage>]>([
  ['the failure has nothing to do with cookies', failed('too-many-bytes'), {}],
  ['the page reads its own picture', failed('network'), { source: { by: 'page' } }],
])("a person's permit is kept where %s", async (_, omit, ask) => {
  permitCookiesOnce(1, 0);
  expect((await describeWith({ omit, include: SEEN }, { ask })).asked).toEqual(['omit']);
  const next = await describeWith({ omit: failed('network'), include: SEEN });
  expect(next.asked).toEqual(['omit', 'include']);
});

test.each<[string, FailureReason, { frame?: AskingFrame; ask?: Partial<AskMessage> }]>([
  [
    'an address that is no web address',
    'bad-address',
    { ask: { source: { by: 'host', url: 'file:///etc/passwd' } } },
  ],
  ['a picture in mail', 'webmail', { frame: frameWith({ webmail: true }) }],
])('nobody asks the host for %s', async (_, reason, where) => {
  const { description, asked } = await describeWith({ omit: SEEN }, where);
  expect(description).toMatchObject({ state: 'failed', reason });
  expect(asked).toEqual([]);
});

test('a picture in mail that the page itself hands over is described', async () => {
  const where = { frame: frameWith({ webmail: true }), ask: { source: { by: 'page' } as const } };
  expect((await describeWith({ omit: SEEN }, where)).description).toMatchObject({ state: 'list' });
});

test.each<FailureReason>(['blocked', 'not-found', 'other-picture', 'not-an-image'])(
  'what a server denies us (%s) the page reads by its own request, where the server lets it',
  async (reason) => {
    const { description, asked } = await describeWith({ omit: failed(reason), page: SEEN });
    expect(description).toMatchObject({ state: 'list', panelOnly: false });
    expect(asked).toEqual(['omit', 'page']);
  },
);

test.each<[string, FailureReason, Partial<AskMessage>]>([
  ['that is too large', 'too-many-bytes', {}],
  ['at a private address', 'private-address', {}],
  ['that the page could not load either', 'not-found', { shown: [0, 0] }],
])('the page makes no request for a picture %s', async (_, reason, ask) => {
  const { description, asked } = await describeWith({ omit: failed(reason), page: SEEN }, { ask });
  expect(description).toMatchObject({ state: 'failed', reason });
  expect(asked).toEqual(['omit']);
});

describe('the reason is true for a person who sees the picture', () => {
  test.each<[FailureReason, FailureReason]>([
    ['not-found', 'not-found'],
    ['not-an-image', 'blocked'],
    ['blocked', 'blocked'],
    ['other-picture', 'other-picture'],
    ['server-error', 'server-error'],
  ])('%s is told as %s', async (omit, reason) => {
    const { description } = await describeWith({ omit: failed(omit) }, { ask: { shown: [300, 200] } });
    expect(description).toMatchObject({ state: 'failed', reason });
  });

  test('of a frame on a private network that hides where it is', async () => {
    const where = { frame: frameWith({ hidden: true }) };
    const { description } = await describeWith({ omit: failed('private-address') }, where);
    expect(description).toMatchObject({ state: 'failed', reason: 'hidden-frame' });
  });
});
