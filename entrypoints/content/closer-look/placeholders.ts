/**
 * Whole strings that stand where a description should (WCAG technique F30): words that name the medium or
 * the absence of a text, in languages that are common on the web. No word that could be a description.
 */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    'img,image,images,photo,photos,photograph,pic,pics,picture,pictures,graphic,graphics,spacer,untitled,' +
    'unnamed,placeholder,thumbnail,thumb,null,undefined,nan,none,n/a,alt,alt text,alt tag,alternative text,' +
    'image alt text,image description,image placeholder,placeholder image,no image,no description,' +
    'object object,imagen,imagem,immagine,bild,foto,изображение,картинка,фото,图片,圖片,画像,写真,이미지,사진,صورة'
  ).split(','),
);
