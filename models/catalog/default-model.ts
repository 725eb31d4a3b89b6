/** The captioner that is used until somebody chooses another. */
export const DEFAULT_MODEL = 'attention';
