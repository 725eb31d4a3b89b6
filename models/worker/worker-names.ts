/** The name of a worker that runs one large model, and nothing else. */
export const LARGE = 'large';
