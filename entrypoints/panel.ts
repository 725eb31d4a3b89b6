import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerCommands } from './content/commands/answer-commands.ts';
import { serialiseSvg } from './content/picture/serialise-svg.ts';
import { findHub, type Hub } from './content/handover.ts';
import { knowModels } from './content/panel/model-names.ts';
import { sayPanelAgain } from './content/panel/open.tsx';
import { speak } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { ANSWERING, type Answering } from '#utils/protocol/answering.ts';

const world = globalThis as Answering;

/** Injected into a frame before anything is asked of it: the content script, which every page pays for, stays small. */
export default defineUnlistedScript(async () => {
  const hub = findHub();
  if (!hub) return;
  if (world[ANSWERING]?.signal !== hub.signal) world[ANSWERING] = { signal: hub.signal, ready: begin(hub) };
  // Whoever injected us waits for this before asking anything; so does who came while another's words were fetched.
  await world[ANSWERING].ready;
});

async function begin(hub: Hub): Promise<void> {
  await learnWords();
  hub.serialiseSvg = serialiseSvg;
  answerCommands(hub);
  followLanguage(hub.signal);
}

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
