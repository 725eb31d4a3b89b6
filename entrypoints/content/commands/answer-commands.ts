import { whenAborted } from '#utils/async/when-aborted.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { answerAboutImages } from './answer-about-images.ts';
import { answerAboutPage } from './answer-about-page.ts';
import { answerAboutTarget } from './answer-about-target.ts';
import type { FrameParts } from './frame-parts.ts';
import { returnKeptWords } from './kept-words.ts';
import { actFor } from './person.ts';
import { announce } from '#entrypoints/content/panel/announce.ts';

/** Everything that a person, through the background, can ask of a frame. */
export function answerCommands(frame: FrameParts): void {
  const person = actFor(frame);
  returnKeptWords(frame, person);
  const removers = [
    ...answerAboutTarget(frame, person),
    ...answerAboutPage(frame, person),
    ...answerAboutImages(frame, person),
    onMessage('announce', ({ data: { text } }) => announce(text)),
  ];
  whenAborted(frame.signal, () => {
    for (const remove of removers) remove();
  });
}
