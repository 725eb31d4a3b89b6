import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerCommands } from './content/commands/answer';
import { serialiseSvg } from './content/commands/serialise-svg';
import { findHub } from './content/hub';
import { knowModels } from './content/panel/model-names';
import { sayPanelAgain } from './content/panel/open';
import { speak } from '@/utils/i18n';
import { sendMessage } from '@/utils/messages';
import { ANSWERING, type Answering } from '@/utils/answering';

const world = globalThis as Answering;

/** Injected into a frame before anything is asked of it: the content script, which every page pays for, stays small. */
export default defineUnlistedScript(async () => {
  const hub = findHub();
  if (!hub || world[ANSWERING]?.signal === hub.signal) return;
  const state = { signal: hub.signal, ready: false };
  world[ANSWERING] = state;
  // Whoever injected us waits for this before asking anything.
  await learnWords();
  hub.serialiseSvg = serialiseSvg;
  answerCommands(hub);
  followLanguage(hub.signal);
  state.ready = true;
});

/** The words of the chosen language; the browser's where the background does not answer. */
async function learnWords(): Promise<void> {
  const words = await sendMessage('words').catch(() => null);
  speak(words?.catalog ?? null);
  knowModels(words?.models ?? {});
}

/** An open panel changes its language with the setting. */
function followLanguage(signal: AbortSignal): void {
  const { onChanged } = browser.storage.local;
  onChanged.addListener(sayAgain);
  signal.addEventListener('abort', () => onChanged.removeListener(sayAgain));
}

function sayAgain(changes: object): void {
  if ('language' in changes) void learnWords().then(sayPanelAgain);
}
