import type { RunningCalls } from '#utils/async/remote-call.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { fromExtension } from '#utils/protocol/only-extension.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { followEdits, forgetEdits } from '#entrypoints/background/edits/edits.ts';
import { forgetFetched } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { describeControl } from './describe-control.ts';
import { placeOn, reconsider, rejectOn } from './page-edits.ts';
import { describeBy, pageImages, proposalOn, thumbnailOf } from './page-images.ts';
import { asFile, pictureAt, suppliedThumbnail } from './picture-file.ts';
import { privacyReport } from './privacy-report.ts';

/** Answers the Studio's pages, and nobody else. */
export function answerStudio(broker: Broker, calls: RunningCalls<string>): void {
  followEdits();
  onMessage(
    'pictureAt',
    fromExtension(({ url, ticket, fromCommandLine = false }) =>
      calls.run(ticket, (stop) => pictureAt(url, fromCommandLine, broker, stop)),
    ),
  );
  onMessage(
    'suppliedThumbnail',
    fromExtension(({ ticket, side }) => calls.run(ticket, (stop) => suppliedThumbnail(ticket, side, stop))),
  );
  onMessage('describeControl', fromExtension(describeControl));
  onMessage(
    'pageImages',
    fromExtension(({ tabId }) => pageImages(tabId)),
  );
  onMessage(
    'thumbnail',
    fromExtension(async ({ ticket, ...image }) =>
      asFile(await calls.run(ticket, (stop) => thumbnailOf(image, broker, stop))),
    ),
  );
  onMessage(
    'proposeFor',
    fromExtension(({ model, ticket, ...image }) =>
      calls.run(ticket, (stop) =>
        model === null ? proposalOn(image, ticket, stop) : describeBy(image, model, broker, stop),
      ),
    ),
  );
  onMessage('placeOn', fromExtension(placeOn));
  onMessage('rejectOn', fromExtension(rejectOn));
  onMessage('reconsider', fromExtension(reconsider));
  onMessage('privacyReport', fromExtension(privacyReport));
  onMessage('forgetFetched', fromExtension(forgetFetched));
  onMessage('forgetEdits', fromExtension(forgetEdits));
}
