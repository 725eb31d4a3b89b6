import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerCommands } from './content/commands/answer';
import { serialiseSvg } from './content/commands/serialise-svg';
import { findHub } from './content/hub';
import { speak } from '@/utils/i18n';
import { sendMessage } from '@/utils/messages';

const ANSWERING = Symbol.for('altscribe.answering');
const world = globalThis as { [ANSWERING]?: AbortSignal };

/** Injected into a frame before anything is asked of it: the content script, which every page pays for, stays small. */
export default defineUnlistedScript(async () => {
  const hub = findHub();
  if (!hub || world[ANSWERING] === hub.signal) return;
  world[ANSWERING] = hub.signal;
  // Whoever injected us waits for this before asking anything.
  speak(await sendMessage('words').catch(() => null));
  hub.serialiseSvg = serialiseSvg;
  answerCommands(hub);
});
