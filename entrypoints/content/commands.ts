import { isSpoken, type Description } from '@/utils/description';
import { onMessage } from '@/utils/messages';
import type { PageSettings } from '@/utils/settings';
import { candidatesIn } from './detect/candidates';
import { judgementOf } from './judgement';
import { rootsIn } from './observe/shadow-roots';
import { describeInPanel, loadPanel } from './describe-in-panel';
import type { Pictures } from './pictures';
import { createReporter } from './report';
import { rememberMenuTarget } from './target/menu-target';
import { pickAt, pickCurrent } from './target/pick';
import { words } from './words';

/** A second press of the key within this time, in ms, opens the panel for the image that was just told. */
const AGAIN_MS = 15_000;

/** Everything that a person, through the background, can ask of a frame. */
export function answerCommands(pictures: Pictures, settings: () => PageSettings, signal: AbortSignal): void {
  const menu = rememberMenuTarget(signal);
  const reporter = createReporter(pictures, settings);
  let told: { element: Element; at: number } | null = null;

  const handlers = [
    onMessage('describeTarget', () => {
      const target = menu.last();
      const element = target && pickAt(target);
      if (element) void describeInPanel(element, pictures);
      else void announce(words('announce_no_image'));
    }),
    onMessage('describeCurrent', ({ data: { force } }) => {
      if (!force && !hasFocus()) return false;
      const element = pickCurrent(menu.last());
      if (!element) return false;
      const again = told?.element === element && performance.now() - told.at < AGAIN_MS;
      told = { element, at: performance.now() };
      void (again ? describeInPanel(element, pictures) : announceDescription(element));
      return true;
    }),
    onMessage('describeAll', () => {
      const lacking = [...rootsIn(document)].flatMap((root) => candidatesIn(root)).filter(lacksText);
      for (const element of lacking) void pictures.describe(element);
      return lacking.length;
    }),
    onMessage('undoAll', () => pictures.undoAll()),
    onMessage('announce', ({ data: { text } }) => announce(text)),
    onMessage('report', () => reporter.report()),
    onMessage('propose', async ({ data: { key } }) => {
      const element = reporter.element(key);
      return (element && (await pictures.propose(element))) ?? null;
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of handlers) remove();
  });

  function lacksText(element: Element): boolean {
    const [{ type }] = judgementOf(element, settings().smallestSide);
    return type === 'ask' || type === 'wait';
  }

  async function announceDescription(element: Element): Promise<void> {
    const description = await pictures.describe(element);
    await announce(description ? wordsOf(description) : words('announce_unavailable'));
  }
}

async function announce(text: string): Promise<void> {
  (await loadPanel())?.announce(text);
}

function wordsOf(description: Description): string {
  return isSpoken(description) ? description.text : description.message;
}

/** True in the one frame that has the focus itself, not in the frames around it. */
function hasFocus(): boolean {
  const focused = document.activeElement;
  return document.hasFocus() && !focused?.matches('iframe, frame, object, embed');
}
