/** Words in addresses and file names that do not tell what is there. */
export const GENERIC_WORDS = setOf(
  // Where servers keep things.
  'www index default main home node id ids p page pages item items detail details view views show display get ' +
    'article articles post posts story stories entry content contents site web app public static assets asset ' +
    'dist build media files file uploads upload cdn cache tmp data api v wiki dp gp ref product products category ' +
    'categories cat tag tags a b c d e g i n o r s t u x y z html htm php asp aspx jsp cgi bin ' +
    // What programs call the things they show.
    'watch status statuses reel reels shorts video clip embed live gallery album listing offer itm sku prod pdp record ' +
    'object doc document attachment attachments topic thread viewtopic showthread memberlist viewprofile comment message amp exe lib ' +
    'fetch title name artist track book user member u m l w k q h j f exec run latest revision service ' +
    'articulo artículo producto noticia artikel beitrag produkt produit actualite galerie oferta artigo articolo ' +
    'prodotto notizia bericht nachricht seite pagina kategorie categorie categoria rubrik spezial ' +
    // Parts of pages.
    'section modal dialog popup carousel slide slider slideshow collapse tab panel block widget card row col ' +
    'column box wrapper container element anchor link go redirect out url click open toggle ' +
    // What files of pictures are called.
    'img imgs image images pic pics picture pictures photo photos foto bild icon icons ico logo logos banner ' +
    'banners thumb thumbs thumbnail thumbnails cover hero header footer background bg button btn sprite sprites ' +
    'screenshot untitled unnamed placeholder avatar preview small medium large big tiny mini full original orig ' +
    'scaled resized crop cropped copy final new old white black dark light blue red green grey gray color colour ' +
    'left right up down arrow line solid outline filled round rounded square circle dsc dscn dcim px svg png jpg ' +
    'jpeg gif webp avif retina hd',
);

/** Endings of files that a browser downloads instead of showing them. */
export const DOWNLOADED =
  /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|epub|mobi|zip|gz|tgz|bz2|xz|7z|rar|tar|dmg|exe|msi|deb|rpm|apk|iso|ics|vcf|mp3|ogg|wav|flac|mp4|m4a|mov|avi|mkv)$/i;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
