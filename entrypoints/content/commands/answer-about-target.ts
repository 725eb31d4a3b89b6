import { t } from '#utils/language/i18n.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { announce } from '#entrypoints/content/panel/announce.ts';
import { focusedElement } from '#entrypoints/content/panel/focus.ts';
import { describeAsAsked } from './describe-as-asked.ts';
import { describeInPanel } from './describe-in-panel.ts';
import type { FrameParts } from './frame-parts.ts';
import type { Person } from './person.ts';
import { pickAt } from './pick/at-point.ts';
import { pickCurrent } from './pick/current.ts';
import { awaitImagesAround } from './images-around.ts';
import { tellDescription } from './tell-description.ts';

/** A second press of the key within this time, in ms, opens the panel for the image that was just announced. */
const AGAIN_MS = 15_000;

/** Silence after a key press, in ms, that a person may take for "nothing happened". */
const PATIENCE_MS = 800;

/** Answers the context menu and the key for one image. Gives what takes each listener away. */
export function answerAboutTarget(frame: FrameParts, person: Person): (() => void)[] {
  const { menu } = frame;
  const around = awaitImagesAround();
  let announced: { element: Element; at: number } | null = null;

  async function describeAloud(element: Element): Promise<void> {
    const patience = setTimeout(() => announce(t('announce_working')), PATIENCE_MS);
    const description = await describeAsAsked(element, person);
    clearTimeout(patience);
    announce(tellDescription(element, description, frame, await around.known()));
  }

  return [
    ...around.removers,
    onMessage('describeTarget', () => {
      const element = menu.last && pickAt(menu.last);
      if (element) return describeInPanel(element, person, frame);
      announce(t('announce_no_image'));
      return null;
    }),
    onMessage('describeCurrent', async ({ data: { force } }) => {
      const element = force || hasFocus() ? await pickCurrent(menu) : null;
      if (!element) return { taken: false, panelFor: null };
      const isAgain = announced?.element === element && performance.now() - announced.at < AGAIN_MS;
      announced = { element, at: performance.now() };
      around.forget();
      if (isAgain) return { taken: true, panelFor: describeInPanel(element, person, frame) };
      void describeAloud(element);
      return { taken: true, panelFor: null };
    }),
  ];
}

/** True in the one frame that has the focus itself, not in the frames around it. */
function hasFocus(): boolean {
  return document.hasFocus() && !focusedElement()?.matches('iframe, frame, object, embed');
}
