import { EDITABLE } from '../detect/role';

/** Id, class, name, address or text of the challenge widgets, and of the frames that they run in. */
export const CAPTCHA = /captcha|cf-turnstile|challenges\.cloudflare|arkose/i;

/** Where such a word tells what an element is. */
export const TELLING_ATTRIBUTES = 'id class name src alt title'.split(' ');

/**
 * Regions whose markup is saved: whatever the person edits, and the canvas of WordPress, which is not
 * editable as a whole. An island of `contenteditable=false` is saved too.
 */
export const EDITED = EDITABLE + ',.editor-styles-wrapper';

/**
 * Names of elements, or of attributes on roots, that password managers and writing aids put into pages.
 * Not those that they, or the page itself, put on the page's own forms.
 */
export const OTHER_EXTENSION =
  /(^|,)((com-1password|protonpass|grammarly|bitwarden|keepassxc|nordpass|dashlane|roboform)-|data-(lastpass|grammarly|dashlanecreated))/;

/** A picture out of an extension's own package, whatever the browser calls that scheme. */
export const ITS_FILE = '[src*="-extension://"]';
