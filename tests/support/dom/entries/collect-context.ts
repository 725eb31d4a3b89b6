/** What the test of contexts runs in a page: with the closer look, which tells unnamed controls from named ones. */
import { CLOSER_LOOK } from '#entrypoints/content/closer-look/whole.ts';
import { contextOf } from '#entrypoints/content/ask/collect-context.ts';
import { lookCloserWith } from '#entrypoints/content/picture/closer-look.ts';

lookCloserWith(CLOSER_LOOK);

export { contextOf };
