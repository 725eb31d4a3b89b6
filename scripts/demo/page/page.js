// Writes under every picture what a screen reader finds there: the page's own view of what the extension did.

const NAMES = ['alt', 'aria-label'];

function show(figure) {
  const named = (figure.shadow ?? figure).querySelector('[data-picture]');
  const heard = figure.querySelector('.heard');
  if (!named || !heard) return;
  const name = NAMES.map((attribute) => named.getAttribute(attribute)?.trim()).find(Boolean);
  const words = name ? `“${name}”` : named.getAttribute('alt') === '' ? 'skipped' : 'nothing';
  // Writing is itself a change that the observer sees.
  if (heard.textContent === words) return;
  heard.textContent = words;
  heard.classList.toggle('silent', !name);
}

function watch(figure, root = figure) {
  show(figure);
  const observer = new MutationObserver(() => show(figure));
  observer.observe(root, { subtree: true, childList: true, attributeFilter: NAMES });
}

for (const figure of document.querySelectorAll('figure')) watch(figure);

const host = document.querySelector('[data-shadow]');
if (host) {
  const figure = host.closest('figure');
  figure.shadow = host.attachShadow({ mode: 'open' });
  figure.shadow.append(host.querySelector('template').content);
  watch(figure, figure.shadow);
}

const place = document.querySelector('[data-later]');
if (place) {
  setTimeout(() => {
    const picture = new Image();
    picture.src = place.dataset.later;
    picture.className = 'photo';
    picture.dataset.picture = 'inserted-later';
    place.append(picture);
  }, 1500);
}
