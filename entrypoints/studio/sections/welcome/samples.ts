import chart from './chart.svg';
import photo from './photo.jpg';
import search from './search.svg';
import sign from './sign.png';

/** A picture to try the extension on. */
export interface Sample {
  src: string;
  name: string;
  width: number;
  height: number;
  /** Markup of the button that the picture stands in. What the button does is told by that, not by the picture. */
  control?: string;
}

/** One of each sort that people meet on pages. The first needs the model, which loads while it is looked at. */
export const SAMPLES: readonly Sample[] = [
  { src: photo, name: 'photo.jpg', width: 336, height: 480 },
  { src: chart, name: 'chart.svg', width: 480, height: 300 },
  { src: sign, name: 'sign.png', width: 480, height: 300 },
  {
    src: search,
    name: 'search.svg',
    width: 96,
    height: 96,
    control: '<button type="button"><svg class="icon-search"></svg></button>',
  },
];
