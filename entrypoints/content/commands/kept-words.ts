import { verdictOf } from '#utils/domain/verdicts.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { KeptWording } from '#utils/protocol/panel-decision.ts';
import { LONGEST_EDIT } from '#utils/protocol/studio-protocol.ts';
import { candidatesIn } from '#entrypoints/content/find/candidates.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { restraintOf } from '#entrypoints/content/find/restraint.ts';
import { observe } from '#entrypoints/content/observe/observe.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { FrameParts } from './frame-parts.ts';
import type { Person } from './person.ts';

/** Once it has begun: learns again which words there are. */
let learn: () => Promise<void> = () => Promise.resolve();

/** To be called when a person has decided something. */
export function learnKeptWords(): void {
  void learn();
}

/** Puts the words that a person kept back into the page, where no answer would bring them, now and as the page changes. */
export function returnKeptWords({ pictures, settings, signal }: FrameParts, person: Person): void {
  let kept = new Map<string, KeptWording>();
  let isObserving = false;

  learn = async () => {
    const words = await sendMessage('keptWords').catch(
      log.swallowed<KeptWording[]>('kept words: no answer', []),
    );
    kept = new Map(words.map((wording) => [wording.address, wording]));
    if (kept.size === 0 || isObserving || signal.aborted) return;
    isObserving = true;
    observe(
      document,
      { changed, loaded: putBack, restyled() {}, named() {}, removed() {}, wrote() {} },
      signal,
    );
  };
  void learn();

  function changed(subtree: Element): void {
    candidatesIn(subtree).forEach(putBack);
  }

  function putBack(element: Element): void {
    const { at } = pictures.stateOf(element).life;
    // What is asked for gets the words as its answer; what was taken back stays so.
    if (settings().mode === 'off' || (at !== 'unseen' && at !== 'waiting')) return;
    const wording = kept.get(pictureOf(element)?.key ?? '');
    if (wording && restraintOf(element) === null && isFor(wording, element)) {
      person.write(element, wording.text);
    }
  }

  /** A name of the page's own is replaced only if it is the one that the person replaced. */
  function isFor({ over }: KeptWording, element: Element): boolean {
    const { todo, name, reason } = judge(element, { junkAlt: settings().junkAlt });
    if (over === undefined) return todo === 'ask';
    return verdictOf(reason) !== 'inapplicable' && name.slice(0, LONGEST_EDIT) === over;
  }
}
