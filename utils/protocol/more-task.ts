import * as v from 'valibot';
import { LONGEST_QUESTION, MOST_TURNS } from '#utils/domain/large-task.ts';
import type { MoreTask } from './more-protocol.ts';

const LONGEST_ANSWER = 4_000;

const words = v.pipe(v.string(), v.maxLength(LONGEST_QUESTION));
const turn = v.strictObject({ question: words, answer: v.pipe(v.string(), v.maxLength(LONGEST_ANSWER)) });

/** What a `MoreTask` in a message must look like. */
export const moreTask: v.GenericSchema<unknown, MoreTask> = v.variant('type', [
  v.strictObject({ type: v.literal('detail') }),
  v.strictObject({ type: v.literal('read') }),
  v.strictObject({
    type: v.literal('answer'),
    question: v.pipe(words, v.regex(/\S/)),
    earlier: v.pipe(v.array(turn), v.maxLength(MOST_TURNS)),
  }),
]);
