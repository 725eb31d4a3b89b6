import '#components/theme.css';
import '#components/page.css';
import '#entrypoints/studio/sections/models/models.css';
import { h, render } from 'preact';
import { BrokenModels } from '#components/studio/models/BrokenModels.tsx';

/** For the tests, because the package itself has no broken model. */
Object.assign(globalThis, {
  showBroken: (problems: { path: string; message: string }[]) =>
    render(h(BrokenModels, { problems }), document.body),
});
