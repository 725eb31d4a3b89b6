/** The model used where nobody has chosen another. */
export const DEFAULT_MODEL = 'attention';
