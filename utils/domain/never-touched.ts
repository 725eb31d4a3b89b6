/** Why something on a page is left alone, whatever it lacks. utils/never-touched lists how each is recognised. */
export type NeverTouched = 'captcha' | 'edited' | 'other-extension' | 'webmail';
