/** Words in class and icon names that do not tell what the icon stands for: sorts of elements, states, styles, icon libraries. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  (
    'btn button buttons icon icons ico svg img image symbol glyph sprite use trigger toggle toggler toggleable ' +
    'control controls link action js is ui c o l the cta switch handler btns header footer toolbar site page main ' +
    'global mobile desktop primary secondary small medium large sm md lg xl xs white black dark light outline ' +
    'outlined solid regular filled fill round rounded sharp thin bold duotone ' +
    'modal dialog popup drawer lightbox overlay carousel slider slide slideshow gallery splide swiper slick owl ' +
    'glide flickity embla form submit field nav navbar ' +
    'fa fas far fal fab fad glyphicon glyphicons bi mdi mi material md ti ri feather lucide heroicon heroicons ' +
    'vjs plyr jw mejs ytp shaka ' +
    'octicon tabler ion iconfont dashicons dashicon la las lar ph uil bx bxs'
  ).split(' '),
);
