import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { onMessage } from '#utils/protocol/messages.ts';
import type { PanelDecision } from '#utils/protocol/panel-decision.ts';
import { LONGEST_EDIT } from '#utils/protocol/studio-protocol.ts';
import { forgetDecision, rememberDecision } from '#entrypoints/background/edits/decisions.ts';
import { LONGEST_ADDRESS } from '#entrypoints/background/host/fetchable-address.ts';
import { askingFrame } from './asking-frame.ts';
import { panelIn } from './open-panels.ts';

const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));

/** A page may have taken over the process that the message comes from, so everything is checked. */
const decisionSchema: v.GenericSchema<unknown, PanelDecision> = v.variant('type', [
  v.strictObject({
    type: v.literal('keep'),
    address,
    text: v.pipe(v.string(), v.regex(/\S/), v.maxLength(LONGEST_EDIT)),
    over: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_EDIT))),
  }),
  v.strictObject({ type: v.literal('reject'), address }),
  v.strictObject({ type: v.literal('undo'), address }),
]);

/** Answers the panel in pages. */
export function answerPanel(): void {
  onMessage('decide', ({ data, sender }) => decide(data, sender));
}

/**
 * Remembers what a person decided in a panel. Tab, frame, site and private state come from the browser, and the image
 * must be the one for which a person's command opened the panel there: a page decides about no other.
 * @throws where any of this does not hold
 */
async function decide(data: unknown, sender: Browser.runtime.MessageSender): Promise<boolean> {
  const frame = askingFrame(sender);
  const { success, output: decision } = v.safeParse(decisionSchema, data);
  if (!frame || !success) throw new Error('This is no decision of a person in the panel.');
  if (!frame.keep) return false;

  const panel = await panelIn(frame.tabId, frame.frameId);
  if (panel?.site !== frame.site || panel.address !== decision.address) {
    throw new Error('No person has opened the panel for this image.');
  }
  switch (decision.type) {
    case 'keep':
      return rememberDecision(frame, decision.address, decision.text, decision.over);
    case 'reject':
      return rememberDecision(frame, decision.address, null);
    case 'undo':
      await forgetDecision(frame, decision.address);
      return true;
  }
}
