import { whenAborted } from '#utils/async/when-aborted.ts';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerCommands } from './content/commands/answer-commands.ts';
import { CLOSER_LOOK } from './content/closer-look/whole.ts';
import { takeOver, type Handover } from './content/handover.ts';
import { lookCloserWith } from './content/picture/closer-look.ts';
import { setModelNames } from './content/panel/model-names.ts';
import { drawPanelAgain } from './content/panel/open.tsx';
import { speak } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { ANSWERING, type Answering } from '#utils/protocol/answering.ts';

const world = globalThis as Answering;

/** Injected into a frame before anything is asked of it: the content script, which every page pays for, stays small. */
export default defineUnlistedScript(async () => {
  const frame = takeOver();
  if (!frame) return;
  if (world[ANSWERING]?.signal !== frame.signal)
    world[ANSWERING] = { signal: frame.signal, ready: begin(frame) };
  // The background waits for this before it asks anything, also where an earlier injection still fetches its words.
  await world[ANSWERING].ready;
});

async function begin(frame: Handover): Promise<void> {
  await learnWords();
  lookCloserWith(frame.lookCloserWith(CLOSER_LOOK));
  answerCommands(frame);
  followLanguage(frame.signal);
}

/** The words of the chosen language; the browser's where the background does not answer. */
async function learnWords(): Promise<void> {
  const words = await sendMessage('words').catch(() => null);
  speak(words?.catalog ?? null);
  setModelNames(words?.models ?? {});
}

/** An open panel changes its language with the setting. */
function followLanguage(signal: AbortSignal): void {
  const { onChanged } = browser.storage.local;
  onChanged.addListener(relearnWords);
  whenAborted(signal, () => onChanged.removeListener(relearnWords));
}

function relearnWords(changes: object): void {
  if ('language' in changes) void learnWords().then(drawPanelAgain);
}
