import { judgePhoto } from '#models/judge/judge-photo.ts';
import { judgeReading } from '#models/judge/judge-reading.ts';
import type { Findings, ObjectFinding } from '#utils/domain/findings.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import { PEOPLE } from '#entrypoints/background/word/style/people-styles.ts';
import { sceneWords } from '#entrypoints/background/word/style/scene-words.ts';
import { sentence } from '#entrypoints/background/word/style/shorten.ts';
import { wordsIn } from '#entrypoints/background/word/style/words-in.ts';
import { readingOf, wordText } from './text.ts';
import type { Tools, Words } from './kind-words.ts';

/** Most objects in a list: the strongest say what the picture is about. */
const MOST_LISTED = 5;

/** A photo or a drawing: what it shows, then what is written in it. */
export function wordPhoto(findings: Findings, tools: Tools): Words {
  const shown = wordScene(findings, tools);
  if (!findings.text) return shown;
  if (shown.tier === 'refused') {
    const read = wordText(findings, tools);
    return read.tier === 'refused' ? shown : read;
  }
  const messages = wordsIn(shown.lang, tools.messages);
  const reading = judgeReading(findings.text, tools.rules.reading);
  if (!reading) return shown;
  const words = readingOf(reading, messages);
  const key = reading.tier === 'said' ? 'scene_and_text' : 'scene_and_text_hedged';
  return {
    ...shown,
    text: messages.t(key, shown.text, words),
    plain: messages.t('scene_and_text', shown.plain, words),
    doubtful: messages.t('scene_and_text', shown.doubtful ?? shown.plain, words),
  };
}

function wordScene(findings: Findings, { rules, messages, wording }: Tools): Words {
  const { caption } = findings;
  const judgement = judgePhoto(findings, rules.caption);
  if (judgement.tier === 'refused') return { tier: 'refused', reason: judgement.reason };
  const { tier, confidence } = judgement;
  if (tier === 'list' || !caption) {
    const plain = listOf(judgement.objects.slice(0, MOST_LISTED), messages);
    const text = messages.t('may_show', plain);
    return { tier: 'list', text, plain, lang: messages.lang(), confidence };
  }
  const sureFrom = rules.caption.gender?.sureFrom ?? null;
  const words = caption.lang === 'en' ? sceneWords(PEOPLE[wording.people](caption, sureFrom)) : caption.text;
  const plain = sentence(words, caption.lang);
  const text = tier === 'said' ? plain : wordsIn(caption.lang, messages).t('hedge', words);
  return { tier, text, plain, doubtful: words, lang: caption.lang, confidence };
}

function listOf(objects: ObjectFinding[], messages: Messages): string {
  return messages.list(objects.map((object) => nameOf(object, messages)));
}

/** "a dog", "two dogs"; the label itself where the language has no word for it. */
function nameOf({ label, count }: ObjectFinding, messages: Messages): string {
  const key = keyOf('object', label);
  if (!messages.hasPlural(key)) return label;
  const number = `number_${count}`;
  return messages.plural(key, count ?? 1, messages.has(number) ? messages.t(number) : undefined);
}
