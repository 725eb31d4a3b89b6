import { render } from 'preact';
import { Panel } from '#components/panel/Panel.tsx';
import type { PanelActions } from '#components/panel/panel-props.ts';
import { isSpoken } from '#utils/domain/description.ts';
import { type MessageKey, t } from '#utils/language/i18n.ts';
import type { PanelHandle, PanelRequest, PanelState } from './panel-contract.ts';
import { copyText } from './copy.ts';
import { focusedElement, restoreFocus } from './focus.ts';
import { swallowNextKeyUp } from './isolate.ts';
import { modelName } from './model-names.ts';
import { createSurface, dressDialog } from './surface.ts';

let current: (PanelHandle & { say(): void }) | null = null;

/** Draws the open panel once more, if there is one: its words are in another language now. */
export function sayPanelAgain(): void {
  current?.say();
}

/** Opens the panel, beside the image, and moves focus into it. One a frame. */
export function openPanel(request: PanelRequest): PanelHandle {
  current?.close();
  const cameFrom = focusedElement();
  const life = new AbortController();
  const { root, panel } = createSurface(request.anchor, onPrivate, life.signal);

  let state: PanelState = { type: 'working' };
  let draft = '';
  let notice: MessageKey | null = null;

  function show(next: PanelState): void {
    if (life.signal.aborted) return;
    const hadFocus = root.activeElement !== null;
    const wrote = state.type === 'done' && next.type === 'done';
    const isNew = wrote && writtenIn(state) !== writtenIn(next);
    state = next;
    // Said when the person did it. What was in the page before only stands there.
    notice = isNew && writtenIn(next) === draft ? 'panel_in_page' : null;
    if (!wrote) draft = next.type === 'done' && isSpoken(next.description) ? next.description.text : '';
    draw();
    // A button that had focus may be gone.
    if (hadFocus && (!wrote || root.activeElement === null)) focusResult();
  }

  function draw(): void {
    const done = state.type === 'done' ? state : { description: null, written: null };
    render(
      <Panel
        description={done.description}
        written={done.written}
        draft={draft}
        existingName={request.existingName}
        modelName={modelName(done.description && 'model' in done.description ? done.description.model : '')}
        writable={request.writable}
        notice={notice ? t(notice) : ''}
        actions={actions}
      />,
      panel,
    );
  }

  function focusResult(): void {
    // Reading starts at the caret.
    textArea()?.setSelectionRange(0, 0);
    (panel.querySelector<HTMLElement>('[data-result]') ?? panel).focus({ preventScroll: true });
  }

  function close(): void {
    if (life.signal.aborted) return;
    const hadFocus = root.activeElement !== null;
    life.abort();
    current = null;
    if (hadFocus) restoreFocus(cameFrom);
    if (state.type === 'working') request.onCancel();
    request.onClose();
  }

  function onPrivate(event: Event): void {
    if (event.type === 'input') {
      draft = textArea()?.value ?? '';
      notice = null;
      draw();
    }
    if (event instanceof KeyboardEvent && isEscape(event)) {
      event.preventDefault();
      swallowNextKeyUp();
      close();
    }
  }

  async function copy(): Promise<void> {
    const area = textArea();
    if (!area || state.type !== 'done' || !isSpoken(state.description)) return;
    const { text, plain } = state.description;
    const words = draft === text ? plain : draft;
    const copied = await copyText(words, area);
    notice = !copied ? 'not_copied' : words === draft ? 'panel_copied' : 'panel_copied_plain';
    draw();
  }

  const textArea = () => panel.querySelector('textarea');
  const actions: PanelActions = {
    close: whenTrusted(close),
    copy: whenTrusted(copy),
    write: whenTrusted(() => {
      draft = draft.trim();
      request.onWrite(draft);
    }),
    retry: whenTrusted(() => {
      show({ type: 'working' });
      request.onRetry();
    }),
  };

  function say(): void {
    dressDialog(panel);
    draw();
  }

  const handle = { show, close, say };
  current = handle;
  draw();
  focusResult();
  return handle;
}

const writtenIn = (state: PanelState) => (state.type === 'done' ? state.written : null);

const isEscape = (event: KeyboardEvent) =>
  event.type === 'keydown' && event.key === 'Escape' && !event.isComposing;

function whenTrusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
