/**
 * Parts of pages that are never touched, and how they are recognised: what belongs to a CAPTCHA, what a person is
 * writing and will save, and what another extension put there. find/restraint.ts looks for them. Whole pages of mail
 * are in webmail.ts. The reasons have their names in utils/domain/never-touched.ts.
 */

/** What the person may edit. */
export const EDITABLE = '[contenteditable]:not([contenteditable=false i])';

/**
 * Regions whose markup is saved: whatever the person edits, and the canvases of page builders that are not
 * editable as a whole (WordPress, Elementor, GrapesJS). An island of `contenteditable=false` is saved too.
 */
export const EDITED = EDITABLE + ',.editor-styles-wrapper,.elementor-editor-active,[data-gjs-type]';

/** Id, class, name, address or text of the challenge widgets, and of the frames that they run in. */
export const CAPTCHA = /captcha|cf-turnstile|challenges\.cloudflare|arkose/i;

/** The attributes in which such a word tells that an element belongs to a CAPTCHA. */
export const CAPTCHA_ATTRIBUTES = 'id class name src alt title'.split(' ');

/**
 * Names of elements, or of attributes on roots, that password managers and writing aids put into pages.
 * Not those that they, or the page itself, put on the page's own forms.
 */
export const OTHER_EXTENSION =
  /(^|,)((com-1password|protonpass|grammarly|bitwarden|keepassxc|nordpass|dashlane|roboform)-|data-(lastpass|grammarly|dashlanecreated))/;

/** A picture out of an extension's own package, whatever the browser calls that scheme. */
export const EXTENSION_FILE = '[src*="-extension://"]';
