import * as v from 'valibot';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import { receiveTexts } from '#utils/protocol/growing-text.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import type { MoreRequest } from '#utils/protocol/more-protocol.ts';
import { moreTask } from '#utils/protocol/more-task.ts';
import { fromExtension, isFromExtension } from '#utils/protocol/only-extension.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { LONGEST_ADDRESS } from '#entrypoints/background/host/fetchable-address.ts';
import { abilities, modelsHere } from './models-for-more.ts';
import { moreForPanel } from './more-for-panel.ts';
import { moreForStudio } from './more-for-studio.ts';

/** A page may have taken over the process that the message comes from, so everything is checked. */
const moreRequest: v.GenericSchema<unknown, MoreRequest> = v.strictObject({
  ticket: v.pipe(v.string(), v.uuid()),
  address: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS))),
  task: moreTask,
});

/** Answers what a person wants to know beyond a description: in the panel, and in the Studio. */
export function serveMore(broker: Broker): void {
  const calls = createRunningCalls();
  receiveTexts();
  onMessage('abilities', () => abilities());
  onMessage('modelsHere', fromExtension(modelsHere));
  // Tickets are random: only who asked knows one.
  onMessage('stopMore', ({ data }) => calls.cancel(data.ticket));
  onMessage('more', ({ data, sender }) => {
    const request = v.parse(moreRequest, data);
    return calls.run(request.ticket, (signal) =>
      isFromExtension(sender)
        ? moreForStudio(request, signal)
        : moreForPanel(request, sender, broker, signal),
    );
  });
}
