import { isSpoken, type Description } from '#utils/domain/description.ts';
import type { FailureReason } from '#utils/domain/findings.ts';
import type { FailedAnswer, HostAnswer } from '#utils/protocol/host-contract.ts';
import type { AskMessage } from '#utils/protocol/page-protocol.ts';
import type { WordingStyle } from '#entrypoints/background/word/style/wording-style.ts';
import { wordAnswer } from '#entrypoints/background/word/word-answer.ts';
import type { AskingFrame } from './asking-frame.ts';
import { takePermit } from './cookie-permits.ts';
import type { Examine } from './examiner.ts';
import { isFetchable } from '#entrypoints/background/host/fetchable-address.ts';
import type { OpenQuestion } from './open-question.ts';

/**
 * Describes the picture itself. It is fetched without cookies. Where its server denies it to us, the page may read it by a
 * request of its own, if the server allows that. Where it shows only with cookies, and a person asked for this one, it is
 * fetched once more with cookies, for the panel alone: what the page may not read itself must not be
 * written into it.
 */
export async function describePicture(
  question: OpenQuestion,
  frame: AskingFrame,
  examine: Examine,
  { started, style }: { started: number; style: WordingStyle },
): Promise<Description> {
  const word = (answer: HostAnswer) => wordAnswer(answer, started, style);
  const { source } = question.ask;

  const refusal = refusalOf(source, frame);
  if (refusal) return word(refusal);

  const answer = explain(await examine(question, 'omit'), question, frame);
  if (source.by === 'page' || answer.ok) return word(answer);
  if (mayBeForThePage(answer, question)) {
    const read = await examine(question, 'page');
    if (read.ok) return word(read);
  }
  if (!WITHOUT_COOKIES.has(answer.failure.reason)) return word(answer);
  if (!takePermit(frame.tabId, frame.frameId)) return word(answer);
  return forPanelOnly(await word(await examine(question, 'include')));
}

/** Why the host may not fetch this picture; null where it may, or need not. */
function refusalOf(source: AskMessage['source'], { webmail }: AskingFrame): FailedAnswer | null {
  if (source.by === 'page') return null;
  if (!isFetchable(source.url)) return BAD_ADDRESS;
  return webmail ? IN_MAIL : null;
}

/** What a server answers where it gives a picture only to some. */
const WITHHELD: ReadonlySet<FailureReason> = new Set([
  'blocked',
  'not-found',
  'other-picture',
  'not-an-image',
]);

/** The same where a picture shows only with cookies. */
const WITHOUT_COOKIES: ReadonlySet<FailureReason> = new Set([...WITHHELD, 'server-error', 'network']);

/** The page shows a picture that its server denies us: it may give it to requests that name the page. */
function mayBeForThePage({ failure }: FailedAnswer, { ask }: OpenQuestion): boolean {
  return WITHHELD.has(failure.reason) && ask.shown?.[0] !== 0;
}

/** With the reason that is true for a person who sees the picture. */
function explain(answer: HostAnswer, { ask }: OpenQuestion, { hidden }: AskingFrame): HostAnswer {
  if (answer.ok) return answer;
  const { reason } = answer.failure;
  const isShown = Boolean(ask.shown?.[0]);
  if (hidden && reason === 'private-address') return withReason(answer, 'hidden-frame');
  if (isShown && reason === 'not-an-image') return withReason(answer, 'blocked');
  return answer;
}

function withReason({ failure }: FailedAnswer, reason: FailureReason): FailedAnswer {
  return { ok: false, failure: { ...failure, reason } };
}

function forPanelOnly(description: Description): Description {
  return isSpoken(description) ? { ...description, panelOnly: true } : description;
}

const BAD_ADDRESS: FailedAnswer = {
  ok: false,
  failure: { reason: 'bad-address', message: 'Only http and https addresses are fetched.', retry: false },
};

const IN_MAIL: FailedAnswer = {
  ok: false,
  failure: {
    reason: 'webmail',
    message: 'Pictures in mail are not loaded a second time: their sender would see it.',
    retry: false,
  },
};
