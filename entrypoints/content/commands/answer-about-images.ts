import { createRunningCalls } from '#utils/async/remote-call.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { bringCloserLook } from '#entrypoints/content/picture/closer-look.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { FrameParts } from './frame-parts.ts';
import { handOverPicture } from './hand-over-picture.ts';
import type { Person } from './person.ts';
import { createReporter } from './report.ts';

/** Answers the popup, the Studio and `scan`, which name an image by its key in a report. Gives what takes each listener away. */
export function answerAboutImages(
  { pictures, settings, signal }: FrameParts,
  person: Person,
): (() => void)[] {
  const reporter = createReporter(pictures, settings);
  const calls = createRunningCalls(signal);

  /** Changes an element that shows a picture; gives what names the picture, null where there is none. */
  function change(key: number, act: (element: Element) => void): string | null {
    const element = reporter.element(key);
    const picture = element && pictureOf(element);
    if (!picture) return null;
    act(element);
    return picture.key;
  }

  return [
    onMessage('report', async () => {
      const early = reporter.report();
      // How large a picture of a style sheet is decides what is seen of it.
      return (await (await bringCloserLook()).learned()) ? reporter.report() : early;
    }),
    onMessage('lend', ({ data: { key, ticket } }) => {
      const element = reporter.element(key);
      return element ? handOverPicture(element, ticket, signal) : null;
    }),
    onMessage('place', ({ data: { key, text } }) => change(key, (element) => person.write(element, text))),
    onMessage('withdraw', ({ data: { key } }) => change(key, (element) => person.withdraw(element))),
    onMessage('propose', async ({ data: { key, ticket } }) => {
      const element = reporter.element(key);
      return element && calls.run(ticket, (stop) => person.propose(element, stop));
    }),
    onMessage('stopWork', ({ data: { ticket } }) => calls.cancel(ticket)),
  ];
}
