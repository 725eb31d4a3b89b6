import { signal } from '@preact/signals';

/** One step of an action. Gives a sentence about it, or what makes one of what is known then; null where nothing follows. */
export type Step = () => Promise<string | (() => string) | null>;

/**
 * Carries out what a person asks for, one action at a time, and says what became of it.
 * @param refresh finds out what an action has changed
 */
export function createActing(refresh: () => Promise<void>) {
  /** The outcome of the last action, shown and read out. */
  const notice = signal('');
  const failed = signal(false);
  let turns = 0;

  return {
    notice,
    failed,

    /** Takes an action's steps one after the other. A later action takes its place: then it says nothing more. */
    async act(...steps: Step[]): Promise<void> {
      const turn = ++turns;
      failed.value = false;
      try {
        for (const step of steps) {
          const said = await step();
          if (said === null) return;
          await refresh();
          if (turn !== turns) return;
          notice.value = typeof said === 'string' ? said : said();
        }
      } catch {
        if (turn !== turns) return;
        notice.value = '';
        failed.value = true;
      }
    },
  };
}
