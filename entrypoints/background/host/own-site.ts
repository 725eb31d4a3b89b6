/** Cache partition of the pictures that a person brings to the extension's own pages. */
export const OWN_SITE = 'altscribe';
