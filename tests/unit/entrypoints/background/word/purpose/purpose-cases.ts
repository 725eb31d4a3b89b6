/** What a page has around the picture of an unnamed control, and what the control is for. */
export interface PurposeCase {
  /** The control's markup. */
  html: string;
  /** null: the page does not tell. */
  text: string | null;
  /** Source of the purpose, where it matters. */
  by?: string;
  page?: string;
  file?: string;
  /** Markup around the control, which stands at `<x>`. */
  around?: string;
  lang?: string;
  /** Width of the picture. */
  width?: number;
}

const link = (href: string, attributes = '', inside = '<img src="a.png">') =>
  `<a href="${href}"${attributes && ` ${attributes}`}>${inside}</a>`;
const button = (attributes: string, inside = '<svg viewBox="0 0 24 24"><path d="M0 0"></path></svg>') =>
  `<button${attributes && ` ${attributes}`}>${inside}</button>`;

export const SCHEMES: PurposeCase[] = [
  { html: link('mailto:jane.doe@example.org'), text: 'Email jane.doe@example.org', by: 'scheme' },
  { html: link('mailto:jane@example.org?subject=Hi'), text: 'Email jane@example.org' },
  { html: link('mailto:Jane%20Doe%20%3Cjane@example.org%3E'), text: 'Email Jane Doe' },
  { html: link('mailto:?subject=Look&amp;body=https://news.example/a'), text: 'Share by email' },
  { html: link('mailto:'), text: 'Email' },
  { html: link('tel:+49301234567'), text: 'Call +49301234567', by: 'scheme' },
  { html: link('tel:+1%20(555)%20010-9999'), text: 'Call +1 (555) 010-9999' },
  { html: link('sms:+15550109999'), text: 'Send a text message to +15550109999' },
  { html: link('geo:52.5,13.4'), text: 'Map' },
  { html: link('javascript:void(0)', 'class="btn-close"'), text: 'Close', by: 'hint' },
  { html: link('javascript:void(0)'), text: null },
];

export const SITES: PurposeCase[] = [
  { html: link('https://www.facebook.com/acme'), text: 'Facebook', by: 'host' },
  { html: link('https://de-de.facebook.com/acme'), text: 'Facebook' },
  { html: link('https://twitter.com/acme'), text: 'X' },
  { html: link('https://www.youtube.com/channel/UCx9a8b7c6'), text: 'YouTube' },
  { html: link('https://youtu.be/dQw4w9WgXcQ'), text: 'YouTube' },
  { html: link('https://www.linkedin.com/company/acme'), text: 'LinkedIn' },
  {
    html: link('https://www.facebook.com/sharer/sharer.php?u=https://news.example'),
    text: 'Share on Facebook',
  },
  { html: link('https://twitter.com/intent/tweet?text=hello'), text: 'Share on X' },
  { html: link('https://wa.me/?text=look'), text: 'Share on WhatsApp' },
  { html: link('https://wa.me/491701234567'), text: 'WhatsApp' },
  { html: link('https://github.com/microsoft/vscode'), text: 'GitHub: microsoft/vscode' },
  { html: link('https://github.com/alice'), text: 'GitHub: alice' },
  { html: link('https://www.google.com/maps/place/Berlin'), text: 'Google Maps' },
  { html: link('https://apps.apple.com/app/id123'), text: 'App Store' },
  { html: link('https://partner.example/'), text: 'partner.example', by: 'host' },
  { html: link('https://www.partner.example'), text: 'partner.example' },
  { html: link('https://notfacebook.com.evil.example/'), text: 'notfacebook.com.evil.example' },
  { html: link('/about', '', '<svg></svg>'), page: 'https://www.facebook.com/acme', text: 'About' },
];

export const DOWNLOADS: PurposeCase[] = [
  { html: link('/files/annual-report.pdf'), text: 'Download annual-report.pdf', by: 'download' },
  { html: link('/export?id=7', 'download="report.csv"'), text: 'Download report.csv' },
  { html: link('https://cdn.example/3f9a8c7b6d5e4f.pdf'), text: 'Download PDF' },
  { html: link('/get/12', 'download=""'), text: 'Download' },
];

export const PATHS: PurposeCase[] = [
  { html: link('/'), text: 'Home', by: 'home' },
  { html: link('https://shop.example'), text: 'Home' },
  { html: link('/?utm_source=logo'), text: 'Home' },
  { html: link('/index.html'), text: 'Home' },
  { html: link('/en/'), page: 'https://shop.example/en/cart', text: 'Home' },
  { html: link('/de/'), page: 'https://shop.example/en/cart', text: 'German' },
  { html: link('/about-us'), text: 'About us', by: 'path' },
  { html: link('/company/AboutUs.aspx'), text: 'About us' },
  { html: link('/blog/2024/05/how_to_bake_bread.html'), text: 'How to bake bread' },
  { html: link('/news/a-walk-in-the-park-8f3a9c12'), text: 'A walk in the park' },
  { html: link('/product/red-shoes/B07XJ8C8F5'), text: 'Red shoes' },
  { html: link('/users/alice'), text: 'Alice' },
  { html: link('/p/84311', '', '<svg></svg>'), text: null },
  { html: link('/node/123'), text: null },
  { html: link('/f/9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'), text: null },
  { html: link('/watch?v=dQw4w9WgXcQ'), text: null },
  { html: link('/x/dQwXcQbYfR'), text: null },
  { html: link('/%C3%BCber-uns'), text: 'Über uns' },
  { html: link('/%E4%BC%9A%E7%A4%BE'), text: '会社' },
  { html: link('#contact'), text: 'Contact' },
  { html: link('#top'), text: 'Back to top' },
  { html: link('#'), text: null },
  { html: link('#'), page: 'https://shop.example/', text: null },
  { html: link('/#prices'), text: 'Prices' },
  { html: link('#/settings/profile'), text: 'Profile' },
  { html: link('/%E0%A4%A'), text: null },
  { html: link('https://partner.example/x/9382'), text: null },
];

export const TEXTS: PurposeCase[] = [
  // A text of the page that the address confirms is better written than the address.
  {
    html: link('/posts/blue-widget'),
    around: '<article><x><h3>The Blue Widget 3000</h3></article>',
    text: 'The Blue Widget 3000',
    by: 'label',
  },
  {
    html: link('/u/alice-cooper'),
    around: '<li><x><span>Alice Cooper</span></li>',
    text: 'Alice Cooper',
    by: 'label',
  },
  { html: link('/rss'), around: '<div><h3>Follow us</h3><x></div>', text: 'Rss', by: 'path' },
  {
    html: link('/p/84311'),
    around: '<article><x><h3>Sturdy garden table</h3></article>',
    text: 'Sturdy garden table',
    by: 'label',
  },
  { html: link('/p/84311'), around: '<article><x><h3>Read more</h3></article>', text: null },
  { html: link('/p/84311'), around: '<article><x><a href="/p/84311">Click here!</a></article>', text: null },
  {
    html: button('type="button"'),
    around: '<article><x><h3>Sturdy garden table</h3></article>',
    text: null,
  },
  { html: link('/p/84311'), around: '<p>Share this: <x></p>', text: null },
];

const SEARCH = '<form role="search"><input name="q"><x></form>';

export const BUTTONS: PurposeCase[] = [
  { html: button(''), around: SEARCH, text: 'Search', by: 'search' },
  { html: button('type="submit"'), around: SEARCH, text: 'Search' },
  { html: button('type="button" class="clear"'), around: SEARCH, text: null },
  { html: '<input type="image" src="go.png">', around: SEARCH, text: 'Search' },
  { html: button(''), text: null },
  { html: button('class="btn btn-close"'), text: 'Close', by: 'hint' },
  { html: button('data-bs-dismiss="modal"'), text: 'Close' },
  { html: button('data-action="copy"'), text: 'Copy' },
  { html: button('class="navbar-toggler collapsed"'), text: 'Menu' },
  { html: button('class="Header_menuButton__x3Fg9"'), text: 'Menu' },
  { html: button('class="site-header__search-button"'), text: 'Search' },
  { html: button('class="carousel-control-next"'), text: 'Next' },
  { html: button('class="slick-prev slick-arrow"'), text: 'Previous' },
  { html: button('', '<svg class="icon"><use href="#icon-search"></use></svg>'), text: 'Search' },
  { html: button('', '<svg><use xlink:href="/sprite.svg#trash-can"></use></svg>'), text: 'Delete' },
  { html: button('', '<svg class="lucide lucide-shopping-cart"></svg>'), text: 'Cart' },
  { html: button('', '<svg class="bi bi-chevron-left"></svg>'), text: 'Previous' },
  { html: button('', '<i class="fa fa-facebook"></i>'), text: 'Facebook' },
  {
    html: button('', '<img src="/icons/hamburger.svg">'),
    file: 'https://shop.example/icons/hamburger.svg',
    text: 'Menu',
  },
  { html: link('#', 'class="share-button"'), text: 'Share' },
  { html: link('#', 'class="menu-item"'), text: null },
  { html: link('#', 'class="search-result"'), text: null },
  { html: button('class="play-pause"'), text: null },
  { html: button('class="btn btn-primary btn-lg"'), text: null },
  { html: button('class="close-friends"'), text: null },
  { html: '<summary><img src="a.png" class="ellipsis"></summary>', text: 'More' },
  { html: '<div role="button" class="gear-icon"><svg></svg></div>', text: 'Settings' },
];
