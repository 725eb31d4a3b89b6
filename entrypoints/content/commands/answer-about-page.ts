import { onMessage } from '#utils/protocol/messages.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { describeDecoration } from './decoration.ts';
import { everyCandidate } from './pick/every-candidate.ts';
import type { FrameParts } from './frame-parts.ts';
import type { Person } from './person.ts';

/** Answers what is asked of all images of the frame at once. Gives what takes each listener away. */
export function answerAboutPage(frame: FrameParts, person: Person): (() => void)[] {
  const decoration = describeDecoration(frame, person);
  let answers: Promise<unknown> = Promise.resolve();
  let describing = new AbortController();

  function lacksText(element: Element): boolean {
    const { todo } = judge(element, frame.settings());
    return todo === 'ask' || todo === 'wait';
  }

  return [
    onMessage('describeAll', ({ data: { decorative } }) => {
      const all = everyCandidate();
      describing = new AbortController();
      const { signal } = describing;
      const lacking = all.filter(lacksText);
      const marked = decorative ? all.filter(decoration.isDecoration) : [];
      answers = Promise.all([
        ...lacking.map((element) => person.describe(element, signal)),
        ...marked.map((element) => decoration.describe(element, signal)),
      ]);
      return lacking.length + marked.length;
    }),
    onMessage('describeAllEnd', async () => {
      await answers;
    }),
    onMessage('stopAll', () => {
      describing.abort();
      person.stopAll();
    }),
    onMessage('undoAll', () => person.undoAll()),
  ];
}
