import { whenAborted } from '#utils/async/when-aborted.ts';
import { log } from '#utils/log/log.ts';
import { onMessage, sendMessage } from '#utils/protocol/messages.ts';
import { answerAboutImages } from './answer-about-images.ts';
import { answerAboutPage } from './answer-about-page.ts';
import { answerAboutTarget } from './answer-about-target.ts';
import type { FrameParts } from './frame-parts.ts';
import { followMore } from './more-in-panel.ts';
import { returnKeptWords } from './kept-words.ts';
import { actFor } from './person.ts';
import { announce } from '#entrypoints/content/panel/announce.ts';
import { closePanelFromElsewhere } from '#entrypoints/content/panel/open.tsx';

/** Everything that a person, through the background, can ask of a frame. */
export function answerCommands(frame: FrameParts): void {
  const person = actFor(frame);
  returnKeptWords(frame, person);
  closeOtherPanels(frame.signal);
  followMore(frame.signal);
  const removers = [
    ...answerAboutTarget(frame, person),
    ...answerAboutPage(frame, person),
    ...answerAboutImages(frame, person),
    onMessage('announce', ({ data: { text } }) => announce(text)),
    onMessage('closePanel', closePanelFromElsewhere),
  ];
  whenAborted(frame.signal, () => {
    for (const remove of removers) remove();
  });
}

/** A panel in another frame cannot hear that the person presses Escape in this one. */
function closeOtherPanels(signal: AbortSignal): void {
  window.addEventListener('keydown', tellOfEscape, { capture: true, signal });
}

function tellOfEscape({ isTrusted, key, isComposing }: KeyboardEvent): void {
  if (!isTrusted || key !== 'Escape' || isComposing) return;
  void sendMessage('escaped').catch(log.swallowed('panel: Escape is not told to other frames'));
}
