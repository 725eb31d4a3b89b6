import type { FailureReason } from '#utils/domain/findings.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { logFetch } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { chosenModelId, returnToModelBefore } from '#entrypoints/background/settings/model.ts';
import type { AskingFrame } from './asking-frame.ts';
import type { OpenQuestion } from './open-question.ts';
import { pictureJob, type AskForBytes, type Way } from './picture-job.ts';

/** Has the models examine the picture of a question. */
export type Examine = (question: OpenQuestion, way: Way) => Promise<HostAnswer>;

/** A large model may take more memory than there is: then it ends, or all that runs with it. */
const DEATHS: ReadonlySet<FailureReason> = new Set(['too-little-memory', 'engine-crashed']);

/** Answers kept for a frame. */
const MOST_KEPT = 500;

/**
 * Examines the pictures of one frame through the broker, while it is connected. What was found is kept as long: a
 * picture that is shown a hundred times is one job.
 */
export function createExaminer(frame: AskingFrame, broker: Broker, askForBytes: AskForBytes): Examine {
  const found = new Map<string, HostAnswer>();
  return async (question, way) => {
    const model = await chosenModelId();
    const job = pictureJob(question, frame, { model, way, askForBytes });
    question.share = job.share;
    const foundBefore = found.get(job.share);
    if (foundBefore) return foundBefore;

    const answer = await broker.request(job, question.signal);
    if (!answer.ok && DEATHS.has(answer.failure.reason)) await returnToModelBefore(model);
    if (frame.keep) logFetch(question.ask, frame.page, answer, way);
    if (found.size >= MOST_KEPT) found.clear();
    if (answer.ok) found.set(job.share, answer);
    return answer;
  };
}
