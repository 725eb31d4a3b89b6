import { MOST_TURNS, type Turn } from '#utils/domain/large-task.ts';
import type { AskMore, MoreAnswer, MoreTask } from '#utils/protocol/more-protocol.ts';

/** One thing that a person wanted to know, and what came of it. */
export interface MoreEntry {
  type: MoreTask['type'];
  /** The person's question; null for the rest. */
  question: string | null;
  text: string;
  lang: string;
  /** Name of the model that wrote it; '' for the built-in ones. */
  model: string;
  isExperimental: boolean;
  at: 'working' | 'done' | 'stopped' | 'failed';
}

export interface MoreStore {
  entries(): readonly MoreEntry[];
  /** The text to be announced, the last one that is whole, and its language. */
  announced(): Pick<MoreEntry, 'text' | 'lang'>;
  isBusy(): boolean;
  ask(type: 'detail' | 'read'): void;
  question(text: string): void;
  stop(): void;
}

/**
 * What was asked about one picture. One thing at a time; a question takes those before it along, so that "and on the left?"
 * is understood.
 * @param changed called after every change
 */
export function createMore(ask: AskMore, changed: () => void): MoreStore {
  let entries: MoreEntry[] = [];
  let announced = NOTHING;
  let working: AbortController | null = null;

  const change = (entry: MoreEntry, part: Partial<MoreEntry>) => {
    Object.assign(entry, part);
    entries = [...entries];
    changed();
  };

  async function start(task: MoreTask, question: string | null): Promise<void> {
    if (working) return;
    const stopping = (working = new AbortController());
    const entry: MoreEntry = {
      type: task.type,
      question,
      text: '',
      lang: '',
      model: '',
      isExperimental: false,
      at: 'working',
    };
    // The same thing found again takes the place of what was found before.
    entries = [...entries.filter((other) => question !== null || other.type !== task.type), entry];
    announced = NOTHING;
    changed();
    const answer = await ask(task, (soFar) => change(entry, soFar), stopping.signal);
    working = null;
    const whole = { ...entry, ...ended(answer, entry, stopping.signal.aborted) };
    announced = { text: whole.text, lang: whole.lang };
    change(entry, whole);
  }

  return {
    entries: () => entries,
    announced: () => announced,
    isBusy: () => working !== null,
    ask: (type) => void start({ type }, null),
    question(text) {
      const question = text.trim();
      if (question !== '') void start({ type: 'answer', question, earlier: turnsIn(entries) }, question);
    },
    stop: () => working?.abort(),
  };
}

const NOTHING = { text: '', lang: '' };

/** What was written before it was stopped stays. */
function ended(answer: MoreAnswer, { text }: MoreEntry, wasStopped: boolean): Partial<MoreEntry> {
  if (answer.ok) {
    const { ok: _, stopped, ...rest } = answer;
    return { ...rest, at: stopped ? 'stopped' : 'done' };
  }
  return wasStopped ? { at: 'stopped', text } : { at: 'failed', text: answer.message, lang: '' };
}

function turnsIn(entries: readonly MoreEntry[]): Turn[] {
  return entries
    .flatMap(({ question, text, at }) =>
      question !== null && at === 'done' ? [{ question, answer: text }] : [],
    )
    .slice(-MOST_TURNS);
}
