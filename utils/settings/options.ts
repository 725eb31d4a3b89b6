/** Where the marker of a description goes; `none` adds no marker, so it reads like the page's own text. */
export const MARKER_PLACES = ['none', 'before', 'after'] as const;
export type MarkerPlace = (typeof MARKER_PLACES)[number];

/** How doubt is put into words: each is a message `hedge_*`; `default` leaves it to the kind of picture. */
export const HEDGES = ['default', 'perhaps', 'machine', 'warning'] as const;
export type Hedge = (typeof HEDGES)[number];

/** How people are called: without gender, with it where the model is sure, or always as the model says it. */
export const PEOPLE_STYLES = ['neutral', 'when-sure', 'as-is'] as const;
export type PeopleStyle = (typeof PEOPLE_STYLES)[number];

/** What "describe all" does with images that the page marks as decoration. Automatic work never touches them. */
export const DECORATIVE_STYLES = ['leave', 'request'] as const;
export type DecorativeStyle = (typeof DECORATIVE_STYLES)[number];
