/**
 * Where other tools come to another answer than we do, and why ours stands. The test reads this table: a
 * disagreement that is not in it fails, and so does a line that no longer holds.
 */
export interface Disagreement {
  tool: 'axe-core' | 'dom-accessibility-api';
  because: string;
  /** Ids of cases. */
  cases: string[];
}

export const DISAGREEMENTS: Disagreement[] = [
  {
    tool: 'axe-core',
    because: 'Its image rules do not judge what a text says: a file name or a placeholder is a name to it.',
    cases: [
      'act-9eb3f6-F2',
      'act-9eb3f6-F3',
      'act-9eb3f6-F4',
      'own-area-junk',
      'own-junk-camera',
      'own-junk-camera-ext',
      'own-junk-panasonic',
      'own-junk-pixel',
      'own-junk-date',
      'own-junk-file',
      'own-junk-file-path',
      'own-junk-file-query',
      'own-junk-numbered',
      'own-junk-numbered-2',
      'own-junk-photo',
      'own-junk-picture-dot',
      'own-junk-brackets',
      'own-junk-spacer',
      'own-junk-untitled',
      'own-junk-untitled-1',
      'own-junk-null',
      'own-junk-undefined',
      'own-junk-placeholder',
      'own-junk-url',
      'own-junk-cdn',
      'own-junk-data',
      'own-junk-uuid',
      'own-junk-sha1',
      'own-junk-screenshot',
      'own-junk-whatsapp',
      'own-junk-facebook',
      'own-junk-alt-text',
      'own-junk-german',
      'own-junk-chinese',
      'own-junk-stock',
      'own-junk-stem',
      'own-junk-spaces',
      'own-junk-title',
      'own-junk-label',
      'own-junk-in-link',
      'own-junk-input',
      'own-junk-svg',
    ],
  },
  {
    tool: 'axe-core',
    because: 'It asks every object for a name; only those that show an image are candidates of ours.',
    cases: [
      'act-8fc3b6-F1',
      'act-8fc3b6-F2',
      'act-8fc3b6-F4',
      'act-8fc3b6-F6',
      'axe-object-alt-violation1',
      'axe-object-alt-violation2',
      'axe-object-alt-violation3',
      'axe-object-alt-violation4',
      'axe-object-alt-violation5',
      'axe-object-alt-violation6',
      'axe-object-alt-violation7',
      'axe-object-alt-violation9',
      'own-object-pdf',
    ],
  },
  {
    tool: 'axe-core',
    because:
      'It takes an empty alt as decoration even where the image is focusable, or has a role or a global attribute, that exposes it.',
    cases: [
      'axe-presentation-role-conflict-fail4',
      'axe-presentation-role-conflict-fail5',
      'own-empty-focusable',
      'own-role-img-empty',
      'own-role-button-empty',
    ],
  },
  {
    tool: 'axe-core',
    because: 'It trims white space only: a zero-width or no-break space is a text to it.',
    cases: [
      'own-labelledby-blank',
      'own-alt-zero-width',
      'own-alt-soft-hyphen',
      'own-svg-label-blank',
      'own-link-blank-text',
    ],
  },
  {
    tool: 'axe-core',
    because: 'It fails a blank alt whatever else names the image; by accname aria-label comes first.',
    cases: ['own-alt-blank-label'],
  },
  {
    tool: 'axe-core',
    because: 'It counts aria-hidden=false as a global attribute that exposes; browsers do not.',
    cases: ['own-none-hidden-false'],
  },
  {
    tool: 'axe-core',
    because:
      'It counts a reference that leads nowhere; we count naming attributes only where they name (HTML-AAM).',
    cases: ['own-none-labelledby-missing'],
  },
  {
    tool: 'axe-core',
    because: 'It does not know that an editing host is focusable.',
    cases: ['own-none-editable'],
  },
  {
    tool: 'axe-core',
    because:
      'It takes a role attribute of several tokens, or in capitals, for no role, or the last token for it.',
    cases: [
      'own-none-then-img',
      'own-unknown-then-none',
      'own-graphics-document',
      'own-role-upper',
      'own-role-second-token',
    ],
  },
  {
    tool: 'axe-core',
    because: 'It allows the role text, which is not in WAI-ARIA 1.2.',
    cases: ['own-text-role'],
  },
  {
    tool: 'axe-core',
    because: 'It hides the whole page for aria-hidden on body; browsers ignore it there.',
    cases: ['own-aria-hidden-body'],
  },
  {
    tool: 'axe-core',
    because: 'An image without a source represents nothing (HTML); it asks it for an alt all the same.',
    cases: ['own-src-empty', 'own-data-src'],
  },
  {
    tool: 'axe-core',
    because: 'Children of an image are presentational; it judges them all the same.',
    cases: ['own-inside-role-img', 'own-svg-g-role'],
  },
  {
    tool: 'axe-core',
    because: 'It does not see text that is made visible again inside a hidden element.',
    cases: ['own-link-visible-in-hidden'],
  },
  {
    tool: 'axe-core',
    because:
      'It asks an image for an alt even where the aria-label of the link around it replaces the content.',
    cases: ['own-link-label-alt-missing'],
  },
  {
    tool: 'axe-core',
    because:
      'It does not count generated content, text of an svg or the title of a symbol in the name of a control; browsers do.',
    cases: ['own-link-before-text', 'own-button-svg-text', 'own-button-use-title'],
  },
  {
    tool: 'axe-core',
    because: 'It reports the control; of several images in it only one is to speak.',
    cases: ['own-button-two-svgs-second', 'own-button-first-svg-hidden-itself', 'own-button-img-and-svg'],
  },
  {
    tool: 'axe-core',
    because: 'It judges the fallback of an object that is shown and has no need of it.',
    cases: ['own-object-fallback-unused'],
  },
  {
    tool: 'axe-core',
    because:
      'It lets title name an area whose alt is empty; by HTML-AAM an alt that is there ends the search.',
    cases: ['own-area-empty-title'],
  },
  {
    tool: 'axe-core',
    because: 'It does not look at the image that uses the map.',
    cases: ['own-area-map-image-hidden', 'own-area-map-image-aria-hidden'],
  },
  {
    tool: 'axe-core',
    because: 'It takes the default name, written out, as a name.',
    cases: ['own-input-alt-submit'],
  },
  {
    tool: 'axe-core',
    because: 'It takes an empty label, or the button in it, as a name.',
    cases: ['own-input-label-empty'],
  },
  {
    tool: 'axe-core',
    because: 'It does not know the type in capitals.',
    cases: ['own-input-upper'],
  },
  {
    tool: 'axe-core',
    because: 'It has no rule on embed.',
    cases: ['own-embed'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It gives an image button its default name, which says nothing.',
    cases: [
      'act-59796f-F1',
      'act-59796f-F2',
      'act-59796f-F3',
      'axe-input-image-alt-violation1',
      'axe-input-image-alt-violation2',
      'axe-input-image-alt-violation3',
      'axe-input-image-alt-violation4',
      'axe-input-image-alt-violation5',
      'axe-input-image-alt-violation6',
      'axe-input-image-alt-violation7',
      'own-input-disabled',
      'own-input-upper',
      'own-input-no-src',
      'own-input-placeholder',
      'own-input-alt-submit',
    ],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It takes the value of an image button as its name.',
    cases: ['own-input-value'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It does not know the alt or title of an area.',
    cases: [
      'act-c487ae-P10',
      'axe-area-alt-pass1',
      'axe-area-alt-pass2',
      'axe-area-alt-pass3',
      'own-area-title',
      'own-area-label',
      'own-area-junk',
    ],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It knows the title element of an svg only on the svg itself.',
    cases: ['axe-svg-img-alt-pass9', 'axe-svg-img-alt-pass10'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It leaves out hidden content of a hidden target.',
    cases: ['own-labelledby-hidden-both'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It stops at a reference to an empty element.',
    cases: ['own-labelledby-empty-then-alt'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It trims white space only: a zero-width or no-break space is a text to it.',
    cases: [
      'own-labelledby-blank',
      'own-alt-zero-width',
      'own-alt-soft-hyphen',
      'own-svg-label-blank',
      'own-link-blank-text',
    ],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It goes on to title after a blank alt; by HTML-AAM an alt that is there ends the search.',
    cases: ['own-alt-blank-title'],
  },
  {
    tool: 'dom-accessibility-api',
    because:
      'It counts text that is never rendered: of noscript, a fallback, a description, or a child that no slot takes.',
    cases: [
      'own-link-noscript',
      'own-link-video-fallback',
      'own-button-svg-desc',
      'own-shadow-icon-lost-text',
    ],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It wants a label to be visible.',
    cases: ['own-button-label-hidden', 'own-input-label-hidden'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It does not follow use to the title of a symbol.',
    cases: ['own-button-use-title'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It takes the text inside role=img, whose children are presentational.',
    cases: ['own-button-icon-role'],
  },
  {
    tool: 'dom-accessibility-api',
    because: 'It does not count the title of an element without content.',
    cases: ['own-button-child-title'],
  },
];
