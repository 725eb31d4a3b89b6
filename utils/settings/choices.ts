/** Where the marker of a text of ours stands; `none`: ours look like the page's own. */
export const MARKER_PLACES = ['none', 'before', 'after'] as const;
export type MarkerPlace = (typeof MARKER_PLACES)[number];

/** The phrasings of doubt: each is a message `hedge_*`, `default` leaves it to the kind of picture. */
export const HEDGES = ['default', 'perhaps', 'machine', 'warning'] as const;
export type Hedge = (typeof HEDGES)[number];

/** How people are called: without gender, with it where the model is sure, or always as the model says it. */
export const PEOPLE_STYLES = ['neutral', 'when-sure', 'as-is'] as const;
export type PeopleStyle = (typeof PEOPLE_STYLES)[number];

/** What "describe all" does with images that the page marks as decoration. By themselves they are never described. */
export const DECORATIVE_STYLES = ['leave', 'request'] as const;
export type DecorativeStyle = (typeof DECORATIVE_STYLES)[number];
