import type { IncomingMessage } from 'node:http';

/** Our own request, not that of the page's `img`. */
export const isOurs = ({ headers }: IncomingMessage) => headers['sec-fetch-dest'] === 'empty';
