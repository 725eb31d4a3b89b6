import { isSpoken, type Description } from '#utils/domain/description.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { t } from '#utils/language/i18n.ts';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { Hub } from '#entrypoints/content/handover.ts';
import { judgementOf } from '#entrypoints/content/find/judgement.ts';
import { announce } from '#entrypoints/content/panel/announce.ts';
import { describeDecoration } from './decoration.ts';
import { describeInPanel } from './describe-in-panel.ts';
import { everyCandidate } from './every-candidate.ts';
import { actFor } from './person.ts';
import { pickAt, pickCurrent } from './pick.ts';
import { lend } from './supply-picture.ts';
import { createReporter } from './report.ts';

/** A second press of the key within this time, in ms, opens the panel for the image that was just told. */
const AGAIN_MS = 15_000;

/** Silence after a key press, in ms, that a person may take for "nothing happened". */
const PATIENCE_MS = 800;

/** Everything that a person, through the background, can ask of a frame. */
export function answerCommands(hub: Hub): void {
  const { pictures, menu, settings, signal } = hub;
  const person = actFor(hub);
  const decoration = describeDecoration(hub, person);
  const reporter = createReporter(pictures, settings);
  const calls = createRunningCalls(signal);
  let answers: Promise<(Description | null)[]> = Promise.resolve([]);
  let describing = new AbortController();
  let told: { element: Element; at: number } | null = null;

  const handlers = [
    onMessage('describeTarget', () => {
      const target = menu.last();
      const element = target && pickAt(target);
      if (element) void describeInPanel(element, person, hub);
      else announce(t('announce_no_image'));
    }),
    onMessage('describeCurrent', ({ data: { force } }) => {
      if (!force && !hasFocus()) return false;
      const element = pickCurrent(menu.last());
      if (!element) return false;
      const again = told?.element === element && performance.now() - told.at < AGAIN_MS;
      told = { element, at: performance.now() };
      void (again ? describeInPanel(element, person, hub) : tell(element));
      return true;
    }),
    onMessage('describeAll', ({ data: { decorative } }) => {
      const all = everyCandidate();
      describing = new AbortController();
      const stop = describing.signal;
      const lacking = all.filter(lacksText);
      const marked = decorative ? all.filter(decoration.isDecoration) : [];
      answers = Promise.all([
        ...lacking.map((element) => person.describe(element, stop)),
        ...marked.map((element) => decoration.describe(element, stop)),
      ]);
      return lacking.length + marked.length;
    }),
    onMessage('describeAllEnd', async () => {
      const descriptions = await answers;
      return descriptions.filter((description) => description && 'text' in description).length;
    }),
    onMessage('stopAll', () => {
      describing.abort();
      person.stopAll();
    }),
    onMessage('undoAll', () => person.undoAll()),
    onMessage('announce', ({ data: { text } }) => announce(text)),
    onMessage('report', () => reporter.report()),
    onMessage('lend', ({ data: { key, ticket } }) => {
      const element = reporter.element(key);
      return element ? lend(element, ticket, signal) : null;
    }),
    onMessage('place', ({ data: { key, text } }) => {
      const element = reporter.element(key);
      const picture = element && pictureOf(element);
      if (!picture) return null;
      person.place(element, text);
      return picture.key;
    }),
    onMessage('withdraw', ({ data: { key } }) => {
      const element = reporter.element(key);
      const picture = element && pictureOf(element);
      if (!picture) return null;
      person.withdraw(element);
      return picture.key;
    }),
    onMessage('propose', async ({ data: { key, ticket } }) => {
      const element = reporter.element(key);
      return element && calls.run(ticket, (stop) => person.propose(element, stop));
    }),
    onMessage('stopWork', ({ data: { ticket } }) => calls.cancel(ticket)),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of handlers) remove();
  });

  function lacksText(element: Element): boolean {
    const { smallestSide, junkAlt } = settings();
    const [{ type }] = judgementOf(element, smallestSide, junkAlt);
    return type === 'ask' || type === 'wait';
  }

  async function tell(element: Element): Promise<void> {
    const patience = setTimeout(() => announce(t('announce_working')), PATIENCE_MS);
    const description = await person.describe(element);
    clearTimeout(patience);
    announce(description ? wordsOf(description) : t('announce_unavailable'));
  }
}

function wordsOf(description: Description): string {
  return isSpoken(description) ? description.text : description.message;
}

/** True in the one frame that has the focus itself, not in the frames around it. */
function hasFocus(): boolean {
  return document.hasFocus() && !document.activeElement?.matches('iframe, frame, object, embed');
}
