import type { Page } from 'playwright-core';
import type { PanelHandle, PanelRequest, PanelState } from '#entrypoints/content/panel/panel-contract.ts';
import type { openPanel } from '#entrypoints/content/panel/open.tsx';
import type { Spoken } from '#utils/domain/description.ts';
import type { MoreAnswer } from '#utils/protocol/more-protocol.ts';
import { bundle } from './bundle.ts';
import type { Stage } from './stage.ts';

const script = bundle('tests/support/dom/entries/panel.ts');

export const SPOKEN: Spoken = {
  state: 'hedged',
  text: 'Possibly: a dog runs on grass',
  plain: 'A dog runs on grass',
  lang: 'en',
  kind: 'photo',
  confidence: 0.7,
  model: 'Starter',
  ms: 400,
  panelOnly: false,
};

export const done = (more: object = {}): PanelState => ({
  type: 'done',
  description: { ...SPOKEN, ...more },
  written: null,
});
export const FAILED: PanelState = {
  type: 'done',
  description: { state: 'failed', reason: 'network', message: 'Could not be loaded.', retry: true, ms: 1 },
  written: null,
};
export const REFUSED = {
  type: 'done',
  description: { state: 'refused', reason: 'blank', message: 'It is blank.', kind: null, model: 'm', ms: 1 },
  written: null,
} satisfies PanelState;

export const PICTURE = `<a id="link" href="#x"><img id="picture" width="200" height="150" alt=""
  src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></a>`;

export interface PanelOptions extends Pick<PanelRequest, 'existingName' | 'writable'> {
  /** Offers more than the description, and answers to questions. */
  offersMore: boolean;
}

export interface PanelPage {
  page: Page;
  open(request?: Partial<PanelOptions>): Promise<void>;
  show(state: PanelState): Promise<void>;
  /** Answers what the panel has asked for beyond the description. */
  answer(answer: MoreAnswer): Promise<void>;
  /** What the panel called, in order: the callback's name, and the text to keep. */
  calls(): Promise<string[]>;
}

/**
 * A page with the panel's script. Shadow roots that it wants closed are opened, so that the tests can look inside;
 * `window.modes` records the modes that were asked for.
 */
export async function panelPage(stage: Stage, body = PICTURE): Promise<PanelPage> {
  const page = await stage.open(`<!doctype html><html lang="en"><title>Page</title><main>${body}</main>`);
  await page.evaluate(openShadowRoots);
  await page.evaluate((await script).script);
  return {
    page,
    open: ({ existingName = null, writable = true, offersMore = false } = {}) =>
      page.evaluate(openInPage, { existingName, writable, offersMore }),
    show: (state) => page.evaluate(showInPage, state),
    answer: (answer) => page.evaluate((given) => (globalThis as unknown as Harness).answer(given), answer),
    calls: () => page.evaluate(() => (globalThis as unknown as Harness).calls),
  };
}

interface Harness {
  openPanel: typeof openPanel;
  calls: string[];
  modes: string[];
  handle: PanelHandle;
  answer(answer: MoreAnswer): void;
}

function openShadowRoots(): void {
  const world = globalThis as unknown as Harness;
  world.modes = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    world.modes.push(init.mode);
    return attach.call(this, { ...init, mode: 'open' });
  };
}

function openInPage({ offersMore, ...request }: PanelOptions): void {
  const world = globalThis as unknown as Harness &
    Record<symbol, { open(r: PanelRequest): Harness['handle'] }>;
  const calls: string[] = (world.calls = []);
  world.handle = world.openPanel({
    ...request,
    more: offersMore
      ? {
          ask: () => new Promise((resolve) => (world.answer = resolve)),
          loadAbilities: async () => ({ answers: 'SmolVLM', details: null }),
        }
      : null,
    anchor: document.querySelector('#picture'),
    onClose: () => void calls.push('close'),
    onCancel: () => void calls.push('cancel'),
    onRetry: () => void calls.push('retry'),
    onKeep: (text) => void calls.push(`keep ${text}`),
    onReject: () => void calls.push('reject'),
    onUndo: () => void calls.push('undo'),
  });
}

function showInPage(state: PanelState): void {
  (globalThis as unknown as Harness).handle.show(state);
}
