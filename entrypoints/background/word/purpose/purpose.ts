/** What a link, a button or another control is for. */
export interface Purpose {
  text: string;
  /** What it was read from. */
  by:
    | 'scheme'
    | 'download'
    | 'host'
    | 'home'
    | 'label'
    | 'search'
    | 'path'
    | 'hint'
    | 'glyph'
    | 'glyph-shows'
    | 'file';
  /** True for words of the page, which are in its language; false for words of our messages. */
  inPageLanguage: boolean;
}
