import type { SceneAndText } from '#models/judge/picture-judgement.ts';
import type { CaptionedScene, ListedScene, ShownScene } from '#models/judge/judge-photo.ts';
import type { Messages } from '#utils/language/i18n.ts';
import { speakShown } from '#entrypoints/background/word/phrase/speak-shown.ts';
import { messagesIn } from '#entrypoints/background/word/style/messages-in.ts';
import { namePeople } from '#entrypoints/background/word/style/name-people.ts';
import { sceneWords } from '#entrypoints/background/word/style/scene-words.ts';
import { sentence } from '#entrypoints/background/word/style/shorten.ts';
import type { WordingStyle } from '#entrypoints/background/word/style/wording-style.ts';
import type { Draft } from './draft.ts';
import { listObjects } from './list-objects.ts';
import { wordsOf } from './word-text.ts';

/** A photo or a drawing: what it shows, then what is written in it. */
export function wordScene({ scene, reading }: SceneAndText, style: WordingStyle): Draft {
  const shown = wordShown(scene, style);
  if (!reading) return shown;
  const messages = messagesIn(shown.lang, style.messages);
  const words = wordsOf(reading, messages);
  const isReadSurely = reading.tier === 'said';
  const key = isReadSurely ? 'scene_and_text' : 'scene_and_text_hedged';
  return {
    ...shown,
    // A sentence with a phrase of doubt in it is not one that stands flat.
    ...(!isReadSurely && shown.state === 'said' && { state: 'hedged', confidence: reading.confidence }),
    text: messages.t(key, shown.text, words),
    plain: messages.t('scene_and_text', shown.plain, words),
    afterHedge: messages.t('scene_and_text', shown.afterHedge ?? shown.plain, words),
  };
}

function wordShown(scene: SceneAndText['scene'], style: WordingStyle): Draft {
  if ('caption' in scene) return wordCaption(scene, style);
  return 'shown' in scene ? wordPhrase(scene, style.messages) : wordList(scene, style.messages);
}

function wordCaption(scene: CaptionedScene, { messages, wording }: WordingStyle): Draft {
  const { tier, caption, confidence, isSureOfGender } = scene;
  const words =
    caption.lang === 'en'
      ? sceneWords(namePeople(caption.text, wording.people, isSureOfGender))
      : caption.text;
  const plain = sentence(words, caption.lang);
  const text = tier === 'said' ? plain : messagesIn(caption.lang, messages).t('hedge', words);
  return { state: tier, text, plain, afterHedge: words, lang: caption.lang, confidence };
}

function wordPhrase({ tier, shown, confidence }: ShownScene, messages: Messages): Draft {
  const words = speakShown(shown, messages);
  const lang = messages.lang();
  const plain = sentence(words, lang);
  const text = tier === 'said' ? plain : messages.t('may_show', words);
  return { state: tier, text, plain, afterHedge: words, lang, confidence };
}

function wordList({ objects, confidence }: ListedScene, messages: Messages): Draft {
  const plain = listObjects(objects, messages);
  const text = messages.t('may_show', plain);
  return { state: 'list', text, plain, lang: messages.lang(), confidence };
}
