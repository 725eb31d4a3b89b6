/** How a page may copy its slide and swap the picture of the copy. Each runs in the page. */
export const COPYING = {
  'a clone': () => {
    const copy = document.querySelector('.slide')!.cloneNode(true) as Element;
    const image = copy.querySelector('img')!;
    [image.id, image.src] = ['copy', '/pictures/coffee.jpg'];
    document.body.append(copy);
  },
  'a clone of a clone, with another class': () => {
    const image = document.querySelector('#cat')!.cloneNode(true).cloneNode(true) as HTMLImageElement;
    [image.id, image.className, image.src] = ['copy', 'photo active', '/pictures/coffee.jpg'];
    document.body.append(image);
  },
  'a clone that gets its picture afterwards': () => {
    const image = document.querySelector('#cat')!.cloneNode() as HTMLImageElement;
    image.id = 'copy';
    document.body.append(image);
    image.srcset = '/pictures/coffee.jpg 1x';
    image.src = '/pictures/coffee.jpg';
  },
  'a clone out of a template': () => {
    const template = document.createElement('template');
    template.innerHTML = document.querySelector('.slide')!.innerHTML.replace('id="cat"', 'id="copy"');
    const image = template.content.querySelector('img')!;
    image.setAttribute('src', '/pictures/coffee.jpg');
    document.body.append(template.content.cloneNode(true));
  },
  'markup that was read and written': () => {
    const html = document.querySelector('.slide')!.outerHTML;
    document.body.insertAdjacentHTML(
      'beforeend',
      html.replace('cat.jpg', 'coffee.jpg').replace('id="cat"', 'id="copy"'),
    );
  },
};
