/**
 * The rooms of the house and the arrows between them: which room may import which, types included. A room is a
 * folder with all that is below it, unless a folder below it is a room of its own. Everything points down: a room
 * stands after all that it imports. The lint rule (oxlint.config.ts) is made from this table, and
 * `npm run rooms` prints the arrows that the code really has.
 */

const DOMAIN = ['utils/log', 'utils/domain', 'utils/never-touched'] as const;
const LANGUAGE = [...DOMAIN, 'public', 'utils/language'] as const;
const GROUND = [...LANGUAGE, 'utils/async', 'utils/settings', 'utils/protocol'] as const;
/** What deals with pixels needs no words and no messages. */
const SEEING = [...DOMAIN, 'models/catalog', 'models/engine'] as const;
/** The content script is small: no words, and of the settings only what a page may know. */
const PAGE = [...DOMAIN, 'utils/async', 'utils/settings', 'utils/protocol'] as const;
const BACKGROUND = [...GROUND, 'models/catalog'] as const;

export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  // The ground floor: what all contexts share.
  public: [],
  'utils/log': [],
  'utils/domain': [],
  'utils/never-touched': ['utils/domain'],
  'utils/async': ['utils/domain', 'utils/log'],
  'utils/language': [...DOMAIN, 'public'],
  'utils/settings': LANGUAGE,
  'utils/protocol': [...LANGUAGE, 'utils/async', 'utils/settings'],

  // What sees: from the bytes of a picture to Findings, and how far they are trusted.
  'models/catalog': DOMAIN,
  // Models that a person has downloaded: fetch, verify and keep their files.
  'models/hub-store': [...DOMAIN, 'utils/async', 'models/catalog'],
  'models/judge': [...DOMAIN, 'models/catalog'],
  'models/engine': [...DOMAIN, 'models/catalog'],
  'models/experts': SEEING,
  'models/route': [...SEEING, 'models/experts', 'models/judge'],
  'models/examine': [...SEEING, 'models/experts', 'models/judge', 'models/route'],
  'models/obtain': [...DOMAIN, 'utils/async', 'utils/protocol', 'models/engine'],
  'models/large': [...SEEING, 'utils/async', 'models/hub-store'],
  'models/worker': [...SEEING, 'utils/async', 'models/experts', 'models/examine', 'models/large'],
  'models/host': [
    ...GROUND,
    'models/catalog',
    'models/engine',
    'models/examine',
    'models/hub-store',
    'models/large',
    'models/obtain',
    'models/worker',
  ],

  // What people see. State arrives from the entrypoints.
  components: [...GROUND, 'models/catalog'],

  // The content script: find, ask, write.
  'entrypoints/content/events': [],
  'entrypoints/content/picture': PAGE,
  'entrypoints/content/find': [...PAGE, 'entrypoints/content/picture'],
  'entrypoints/content/closer-look': [...PAGE, 'entrypoints/content/find', 'entrypoints/content/picture'],
  'entrypoints/content/observe': [...PAGE, 'entrypoints/content/events', 'entrypoints/content/find'],
  'entrypoints/content/ask': [
    ...PAGE,
    'entrypoints/content/events',
    'entrypoints/content/find',
    'entrypoints/content/picture',
  ],
  'entrypoints/content/write': [...PAGE, 'entrypoints/content/find', 'entrypoints/content/observe'],
  'entrypoints/content/life': [
    ...PAGE,
    'entrypoints/content/ask',
    'entrypoints/content/events',
    'entrypoints/content/find',
    'entrypoints/content/observe',
    'entrypoints/content/picture',
    'entrypoints/content/write',
  ],
  'entrypoints/content/panel': [
    ...LANGUAGE,
    'components',
    'entrypoints/content/find',
    'entrypoints/content/observe',
  ],
  'entrypoints/content/commands': [
    ...GROUND,
    'entrypoints/content/ask',
    'entrypoints/content/closer-look',
    'entrypoints/content/events',
    'entrypoints/content/find',
    'entrypoints/content/life',
    'entrypoints/content/observe',
    'entrypoints/content/panel',
    'entrypoints/content/picture',
    'entrypoints/content/write',
  ],

  // The background: broker, stores, words.
  'entrypoints/background/broker': PAGE,
  'entrypoints/background/edits': BACKGROUND,
  'entrypoints/background/fetch-log': BACKGROUND,
  'entrypoints/background/host': BACKGROUND,
  'entrypoints/background/event-page': [
    ...BACKGROUND,
    'models/host',
    'models/obtain',
    'entrypoints/background/host',
  ],
  'entrypoints/background/hub': [...BACKGROUND, 'entrypoints/background/host'],
  'entrypoints/background/language': BACKGROUND,
  'entrypoints/background/settings': [...BACKGROUND, 'models/hub-store', 'entrypoints/background/host'],
  'entrypoints/background/tabs': BACKGROUND,
  'entrypoints/background/word': [...BACKGROUND, 'models/judge', 'entrypoints/background/language'],
  'entrypoints/background/ask': [
    ...BACKGROUND,
    'entrypoints/background/broker',
    'entrypoints/background/edits',
    'entrypoints/background/fetch-log',
    'entrypoints/background/host',
    'entrypoints/background/settings',
    'entrypoints/background/tabs',
    'entrypoints/background/word',
  ],
  'entrypoints/background/more': [
    ...BACKGROUND,
    'entrypoints/background/ask',
    'entrypoints/background/broker',
    'entrypoints/background/fetch-log',
    'entrypoints/background/host',
    'entrypoints/background/settings',
    'entrypoints/background/word',
  ],
  'entrypoints/background/popup': [
    ...BACKGROUND,
    'entrypoints/background/host',
    'entrypoints/background/settings',
    'entrypoints/background/tabs',
  ],
  'entrypoints/background/studio': [
    ...BACKGROUND,
    'entrypoints/background/ask',
    'entrypoints/background/broker',
    'entrypoints/background/edits',
    'entrypoints/background/fetch-log',
    'entrypoints/background/host',
    'entrypoints/background/settings',
    'entrypoints/background/tabs',
    'entrypoints/background/word',
  ],
  'entrypoints/background/menus': [
    ...BACKGROUND,
    'entrypoints/background/ask',
    'entrypoints/background/language',
    'entrypoints/background/settings',
    'entrypoints/background/tabs',
  ],
  'entrypoints/background/install': BACKGROUND,

  // The pages of the extension.
  'entrypoints/popup': [...GROUND, 'components', 'models/catalog'],
  'entrypoints/studio/browser': LANGUAGE,
  'entrypoints/studio/route': LANGUAGE,
  'entrypoints/studio/ask': GROUND,
  'entrypoints/studio/sections': [
    ...GROUND,
    'components',
    'models/catalog',
    'models/hub-store',
    'models/obtain',
    'entrypoints/studio/ask',
    'entrypoints/studio/browser',
    'entrypoints/studio/route',
  ],
  'entrypoints/studio/shell': [
    ...LANGUAGE,
    'components',
    'entrypoints/studio/route',
    'entrypoints/studio/sections',
  ],
  'entrypoints/offscreen': [...PAGE, 'models/host', 'models/obtain'],
  'entrypoints/hub-fetch': ['models/hub-store'],
  'entrypoints/draw.sandbox': ['models/obtain'],
};
