/**
 * Whole strings that stand where a description should (WCAG technique F30). Only words that name the medium,
 * or the absence of a text, in languages that are common on the web: no word that could be a description.
 */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ...'img image images photo photos photograph pic pics picture pictures graphic graphics spacer untitled unnamed'.split(
    ' ',
  ),
  ...'placeholder thumbnail thumb null undefined nan none n/a na alt alttext tbd todo'.split(' '),
  ...'imagen imagem immagine bild foto afbeelding obraz obrázek kép resim görsel изображение картинка фото'.split(
    ' ',
  ),
  ...'图片 圖片 图像 圖像 照片 画像 写真 이미지 사진 صورة תמונה'.split(' '),
  'alt text',
  'alt tag',
  'alternative text',
  'alternate text',
  'image alt text',
  'image description',
  'image placeholder',
  'placeholder image',
  'image title',
  'no image',
  'no alt text',
  'no description',
  'no description available',
  'insert alt text here',
  '[object object]',
]);
