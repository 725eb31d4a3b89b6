import type { PictureOnPage } from '#entrypoints/background/word/picture-on-page.ts';
import english from '#public/_locales/en/messages.json';
import type { Spoken } from '#utils/domain/description.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';

export const STYLE = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };

/** What stands around a picture, as far as a test cares. */
export interface Around {
  html?: string;
  label?: string;
  beside?: string;
  width?: number;
  element?: number;
  list?: number | null;
  address?: string;
  byPerson?: boolean;
  emptyAlt?: boolean;
}

/** A photo of ordinary size in an article, but for what the test changes. */
export function pictureOnPage(around: Around): PictureOnPage {
  const {
    html = '<img src="a.jpg">',
    label = '',
    beside = '',
    width = 300,
    element = 1,
    list = null,
  } = around;
  const context: PageContext = [html, label, beside, width, element, list];
  const { address = 'https://news.example/a.jpg', byPerson = false, emptyAlt = false } = around;
  return { context, address, page: 'https://news.example/today', document: 'd', byPerson, emptyAlt };
}

/** The description of a photo that a model was sure of. */
export function spoken(plain: string): Spoken {
  const facts = { kind: 'photo', confidence: 0.9, model: 'attention', ms: 7, panelOnly: false } as const;
  return { state: 'said', text: plain, plain, lang: 'en', ...facts };
}
