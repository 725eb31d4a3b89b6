import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, currentIn, LEFT, MIDDLE, pickPage, picture } from '#tests/support/dom/pick-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('without focus and right-click, the image nearest to the middle', () => {
  test.each([
    ['that is', picture('left', LEFT) + picture('middle', MIDDLE), 'middle'],
    [
      'that is not transparent',
      picture('left', LEFT) + picture('middle', at(350, 250, 'opacity: 0')),
      'left',
    ],
    [
      'that no ancestor makes transparent',
      `${picture('left', LEFT)}<div style="opacity: 0">${picture('middle', MIDDLE)}</div>`,
      'left',
    ],
    [
      'that is not hidden',
      picture('left', LEFT) + picture('middle', at(350, 250, 'visibility: hidden')),
      'left',
    ],
    [
      'that lies below no opaque box',
      `${picture('left', LEFT)}${picture('middle', MIDDLE)}<div style="position: fixed; inset: 200px 200px 200px 300px; background: white">Menu</div>`,
      'left',
    ],
    [
      'that lies below no dialog',
      `${picture('middle', MIDDLE)}<dialog id="dialog">${picture('inside', 'width="50"')}</dialog><script>dialog.showModal()</script>`,
      'inside',
    ],
    [
      'of the dialog that the page has made itself',
      `${picture('middle', MIDDLE)}<div style="position: fixed; inset: 0; background: rgb(0 0 0 / 50%)">${picture('shown', at(20, 20))}</div>`,
      'shown',
    ],
    [
      'that no box cuts off',
      `${picture('left', LEFT)}<div style="position: absolute; left: 250px; top: 200px; width: 50px; height: 50px; overflow: hidden"><div style="margin-left: 200px; width: 200px">${picture('middle')}</div></div>`,
      'left',
    ],
    [
      'that a carousel shows, of all in the same place',
      `<div>${picture('first', at(350, 250, 'opacity: 0'))}${picture('second', MIDDLE)}${picture('third', at(350, 250, 'opacity: 0'))}</div>`,
      'second',
    ],
    [
      'that is not clipped away',
      picture('left', LEFT) + picture('middle', at(350, 250, 'clip-path: inset(50%)')),
      'left',
    ],
    ['that is on top', picture('below', MIDDLE) + picture('above', MIDDLE), 'above'],
  ])('%s', async (_, body, id) => {
    expect(await currentIn(stage, body)).toBe(id);
  });
});

/** Lies over the image in the middle and lets the pointer through. */
const cover = (style: string, inner = '') =>
  `<div style="pointer-events: none; position: absolute; left: 300px; top: 200px; width: 350px; height: 300px; ${style}">${inner}</div>`;
const BOTH = picture('left', LEFT) + picture('middle', MIDDLE);
const IN_FLOW = `<div style="margin: 250px 0 0 350px">${picture('middle')}</div>${picture('left', LEFT)}`;

describe('an image below something opaque that lets the pointer through', () => {
  test.each([
    ['is passed over', BOTH + cover('background: white'), 'left'],
    [
      'is passed over, whatever is inside it',
      BOTH + cover('', '<div style="height: 300px; background: white"></div>'),
      'left',
    ],
    ['is passed over where that has a higher level', cover('background: white; z-index: 2') + BOTH, 'left'],
    [
      'is passed over where that has a position and the image has none',
      cover('background: white') + IN_FLOW,
      'left',
    ],
    [
      'is passed over where that is in a shadow tree',
      `${BOTH}<div><template shadowrootmode="open">${cover('background: white')}</template></div>`,
      'left',
    ],
    ['is taken where that is painted before it', cover('background: white') + BOTH, 'middle'],
    ['is taken where that has a lower level', BOTH + cover('background: white; z-index: -1'), 'middle'],
    ['is taken where that can be seen through', BOTH + cover('background: rgb(255 255 255 / 30%)'), 'middle'],
    ['is taken where that is hidden', BOTH + cover('background: white; visibility: hidden'), 'middle'],
    ['is taken where that lies elsewhere', BOTH + cover('background: white; left: 1200px'), 'middle'],
    [
      'is taken where that is around it',
      cover('background: white; left: 0; top: 0; width: 900px; height: 600px', BOTH),
      'middle',
    ],
  ])('%s', async (_, body, id) => {
    expect(await currentIn(stage, body)).toBe(id);
  });
});

describe('an image is taken', () => {
  test.each([
    [
      'below a link that covers it',
      `${picture('left', LEFT)}${picture('middle', MIDDLE)}<a href="#" style="position: absolute; inset: 0"></a>`,
    ],
    [
      'below a shade with words',
      `${picture('left', LEFT)}${picture('middle', MIDDLE)}<h2 ${at(350, 250, 'width: 200px; height: 150px; background: linear-gradient(transparent, rgb(0 0 0 / 80%))')}>News</h2>`,
    ],
    [
      'below an empty picture that keeps it from being copied',
      `${picture('left', LEFT)}${picture('middle', MIDDLE)}<img ${at(350, 250, 'width: 200px; height: 150px')} src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">`,
    ],
    [
      'that cannot be dragged',
      picture('left', LEFT) + picture('middle', at(350, 250, 'pointer-events: none')),
    ],
    [
      'of which only an edge peeps out',
      `${picture('middle', at(100, 100, 'width: 700px; height: 400px'))}<div style="position: fixed; inset: 0 0 200px 0; background: white">Header</div>`,
    ],
    [
      'in a shadow tree',
      `${picture('left', LEFT)}<div><template shadowrootmode="open"><p><b><slot></slot></b>${picture('middle', MIDDLE)}</template>Text</div>`,
    ],
    [
      'that a shadow tree shows in its slot',
      `${picture('left', LEFT)}<div><template shadowrootmode="open"><div ${at(340, 240, 'background: white')}><slot></slot><i ${at(0, 0, 'width: 99px; height: 99px')}></i></div></template><img id="middle" width="200" height="150" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></div>`,
    ],
    [
      'with a play button on it',
      `${picture('middle', MIDDLE)}<button ${at(430, 310)}><svg id="play" width="30" height="30"><path d="M0 0h30v30z"/></svg></button>`,
    ],
    [
      'that is a drawing without a role',
      `${picture('left', LEFT)}<svg id="middle" ${MIDDLE} width="200" height="150"><path d="M0 0h30v30z"/></svg>`,
    ],
    [
      'that is a background, where there is no other',
      `<div id="middle" ${at(350, 250, 'width: 200px; height: 150px; background: url(/a.png)')}></div>`,
    ],
  ])('%s', async (_, body) => {
    expect(await currentIn(stage, body)).toBe('middle');
  });
});

describe('the image nearest to the middle', () => {
  test('is none where the page has only its own background', async () => {
    expect(
      await currentIn(stage, '<style>body { background: url(/a.png); height: 600px }</style><p>Text'),
    ).toBeNull();
  });

  test('is the one in what the person has scrolled to', async () => {
    const { page, current } = await pickPage(
      stage,
      picture('top') + `<div style="height: 3000px"></div>${picture('bottom')}`,
    );
    await page.evaluate(() => window.scrollTo(0, 9999));
    expect(await current()).toBe('bottom');
    await page.close();
  });
});
