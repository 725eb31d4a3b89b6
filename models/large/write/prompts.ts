import type { LargeTask } from '#utils/domain/large-task.ts';

/** What Florence-2 is told to do: tasks that it was trained on, by the names that its processor knows. */
export const FLORENCE_TASKS = {
  caption: '<CAPTION>',
  detail: '<MORE_DETAILED_CAPTION>',
  read: '<OCR>',
} as const;

/** What a model that follows instructions is told. Short orders serve the smallest ones best. */
const ORDERS = {
  caption: 'Describe this image in one short sentence.',
  detail: 'Describe this image in detail.',
  read: 'Write down all the text in this image, and nothing else.',
} as const;

/** Most tokens of an answer: at a tenth of a second each, a person waits that long. */
export const MOST_TOKENS: Record<LargeTask['type'], number> = {
  caption: 40,
  detail: 220,
  read: 320,
  answer: 160,
};

interface ChatMessage {
  role: 'user' | 'assistant';
  content: ({ type: 'image' } | { type: 'text'; text: string })[];
}

/** The conversation about one picture, as chat templates take it. The picture comes first, and once. */
export function conversation(task: LargeTask): ChatMessage[] {
  const earlier = task.type === 'answer' ? task.earlier : [];
  const turns = [
    ...earlier,
    { question: task.type === 'answer' ? task.question : ORDERS[task.type], answer: null },
  ];
  return turns.flatMap(({ question, answer }, place): ChatMessage[] => {
    const text = { type: 'text', text: plain(question) } as const;
    const asked: ChatMessage = { role: 'user', content: place === 0 ? [{ type: 'image' }, text] : [text] };
    if (answer === null) return [asked];
    return [asked, { role: 'assistant', content: [{ type: 'text', text: ` ${plain(answer)}` }] }];
  });
}

/** Without anything that the tokenizer would take for one of its marks, such as `<image>` or `<end_of_utterance>`. */
function plain(text: string): string {
  return text.replace(/<\|?[\w-]+\|?>/g, ' ').trim();
}
