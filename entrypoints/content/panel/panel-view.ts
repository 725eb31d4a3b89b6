import { isSpoken } from '#utils/domain/description.ts';
import type { MessageKey } from '#utils/language/i18n.ts';
import type { PanelState } from './panel-contract.ts';

/** What changes in an open panel. */
export interface PanelView {
  readonly state: PanelState;
  /** What is in the text field. */
  readonly draft: string;
  /** What became of the last press of a button. */
  readonly notice: MessageKey | null;
}

export const FIRST_VIEW: PanelView = { state: { type: 'working' }, draft: '', notice: null };

/** True where two states show the same description: what the person typed about it stays. */
export function isSameDescription(before: PanelState, next: PanelState): boolean {
  return before.type === 'done' && next.type === 'done';
}

/** The view of the next state. */
export function viewOf(next: PanelState, { state, draft }: PanelView): PanelView {
  if (!isSameDescription(state, next)) {
    const text = next.type === 'done' && isSpoken(next.description) ? next.description.text : '';
    return { state: next, draft: text, notice: null };
  }
  // Said when the person has just written it. What was in the page before is only shown as that.
  const isWritten = writtenIn(next) !== writtenIn(state) && writtenIn(next) === draft;
  return { state: next, draft, notice: isWritten ? 'panel_in_page' : null };
}

/** What "Copy" gives: the text as the person edited it, else the text without hedges; null where there is none. */
export function textToCopy({ state, draft }: PanelView): string | null {
  if (state.type !== 'done' || !isSpoken(state.description)) return null;
  const { text, plain } = state.description;
  return draft === text ? plain : draft;
}

function writtenIn(state: PanelState): string | null {
  return state.type === 'done' ? state.written : null;
}
