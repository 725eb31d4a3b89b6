import { render } from 'preact';
import { Panel } from '#components/panel/Panel.tsx';
import type { PanelActions } from '#components/panel/panel-props.ts';
import { t, type MessageKey } from '#utils/language/i18n.ts';
import type { PanelHandle, PanelRequest, PanelState } from './panel-contract.ts';
import { copyText } from './copy.ts';
import { focusedElement, rememberPlace } from './focus.ts';
import { onEscape } from './escape.ts';
import { modelName } from './model-names.ts';
import { FIRST_VIEW, isSameDescription, textToCopy, viewOf, type PanelView } from './panel-view.ts';
import { createSurface, nameDialog } from './surface.ts';

let current: (PanelHandle & { drawAgain(): void; leave(): void }) | null = null;

/** Draws the open panel once more, if there is one: its words are in another language now. */
export function drawPanelAgain(): void {
  current?.drawAgain();
}

/** Closes the open panel, if there is one. The focus is in another frame and stays there. */
export function closePanelFromElsewhere(): void {
  current?.leave();
}

/** Opens the panel, beside the image, and moves focus into it. One a frame. */
export function openPanel(request: PanelRequest): PanelHandle {
  current?.close();
  const goBack = rememberPlace(request.anchor);
  const life = new AbortController();
  // Before the keys in the panel are kept from everybody else.
  onEscape(close, life.signal);
  const { root, panel } = createSurface(request.anchor, onPrivate, life.signal);
  const textArea = () => panel.querySelector('textarea');
  const hasFocus = () => root.activeElement !== null;
  let view = FIRST_VIEW;

  function show(next: PanelState): void {
    if (life.signal.aborted) return;
    const hadFocus = hasFocus();
    const isSame = isSameDescription(view.state, next);
    draw(viewOf(next, view));
    // A button that had focus may be gone.
    if (hadFocus && !(isSame && hasFocus())) focusResult(panel);
  }

  function draw(next: PanelView): void {
    view = next;
    renderPanel(panel, request, view, actions, life.signal);
  }

  function close(): void {
    if (life.signal.aborted) return;
    // Focus that the person has put elsewhere by now stays there.
    const mayMove = hasFocus() || focusedElement() === null;
    leave();
    if (mayMove) goBack();
  }

  function leave(): void {
    if (life.signal.aborted) return;
    life.abort();
    current = null;
    if (view.state.type === 'working') request.onCancel();
    request.onClose();
  }

  function onPrivate(event: Event): void {
    if (event.type === 'input') draw({ ...view, draft: textArea()?.value ?? '', notice: null });
  }

  async function copy(): Promise<void> {
    const notice = await copyFrom(view, textArea());
    draw({ ...view, notice });
  }

  const actions: PanelActions = {
    close: whenTrusted(close),
    copy: whenTrusted(copy),
    keep: whenTrusted(() => {
      view = { ...view, draft: view.draft.trim() };
      request.onKeep(view.draft);
    }),
    reject: whenTrusted(request.onReject),
    undo: askingAgain(request.onUndo),
    retry: askingAgain(request.onRetry),
  };

  function askingAgain(ask: () => void) {
    return whenTrusted(() => {
      show({ type: 'working' });
      ask();
    });
  }

  function drawAgain(): void {
    nameDialog(panel);
    draw(view);
  }

  current = { show, close, leave, drawAgain };
  draw(view);
  focusResult(panel);
  return current;
}

/** Gives what to tell the person. */
async function copyFrom(view: PanelView, area: HTMLTextAreaElement | null): Promise<MessageKey | null> {
  const text = textToCopy(view);
  if (!area || text === null) return view.notice;
  if (!(await copyText(text, area))) return 'not_copied';
  return text === view.draft ? 'panel_copied' : 'panel_copied_plain';
}

function focusResult(panel: HTMLElement): void {
  // Reading starts at the caret.
  panel.querySelector('textarea')?.setSelectionRange(0, 0);
  (panel.querySelector<HTMLElement>('[data-result]') ?? panel).focus({ preventScroll: true });
}

const NOTHING_YET = { description: null, written: null, choice: null };

function renderPanel(
  panel: HTMLElement,
  { existingName, writable, more }: PanelRequest,
  { state, draft, notice }: PanelView,
  actions: PanelActions,
  life: AbortSignal,
): void {
  const { description, written, choice = null } = state.type === 'done' ? state : NOTHING_YET;
  render(
    <Panel
      description={description}
      written={written}
      choice={choice}
      draft={draft}
      existingName={existingName}
      modelName={modelName(description && 'model' in description ? description.model : '')}
      writable={writable}
      notice={notice ? t(notice) : ''}
      actions={actions}
      more={more && { ...more, life, isReal: isTrusted }}
    />,
    panel,
  );
}

const isTrusted = (event: Event) => event.isTrusted;

function whenTrusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
