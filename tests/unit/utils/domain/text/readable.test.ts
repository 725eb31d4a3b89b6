import { expect, test } from 'vitest';
import { readable } from '#utils/domain/text/readable.ts';

test.each([
  ['ANNUAL REPORT', 'Annual report'],
  ['GRÜSSE AUS KÖLN', 'Grüsse aus köln'],
  ['NASA ANNUAL REPORT', 'NASA annual report'],
  ['“SALE” ENDS SUNDAY', '“Sale” ends sunday'],
  ['OPEN 24 HOURS', 'Open 24 hours'],
  ['WELCOME', 'Welcome'],
  ['DOWNLOAD THE PDF', 'Download the PDF'],
  ['MP3 PLAYER', 'MP3 player'],
])('%s is spoken as %s', (line, spoken) => expect(readable(line)).toBe(spoken));

test.each(['NASA', 'USA', 'PDF', 'HTTPS', 'Annual report', 'iPhone', '2024', '', 'A'])(
  '%s is left alone',
  (line) => expect(readable(line)).toBe(line),
);
