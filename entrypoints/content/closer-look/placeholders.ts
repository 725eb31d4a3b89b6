/**
 * Whole strings that stand where a description should (WCAG technique F30): words that name the medium or
 * the absence of a text, in languages that are common on the web. No word that could be a description.
 */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    'img,image,images,photo,photos,photograph,pic,pics,picture,pictures,graphic,graphics,spacer,untitled,' +
    'unnamed,placeholder,thumbnail,thumb,null,undefined,nan,none,n/a,alt,alt text,alt tag,alternative text,' +
    'image alt text,image description,image placeholder,placeholder image,no image,no description,' +
    'object object,imagen,imagem,immagine,bild,foto,изображение,картинка,фото,图片,圖片,画像,写真,이미지,사진,صورة,' +
    'alt attribute,alt-text,alttext,image alt,img alt,alt image,alternate text,alt text here,no alt,no alt text,' +
    'no caption,image caption,photo description,picture description,featured image,feature image,thumbnail image,' +
    'image thumbnail,default image,sample image,dummy image,stock image,stock photo,blank image,image title,' +
    'image for post,post image,article image,blog image,content image,hero image,header image,banner image,' +
    'main image,gallery image,slider image,slide image,preview image,background image,' +
    'image name,filename,file name,todo,tbd,lorem ipsum,platzhalter,platzhalterbild,beitragsbild,kein bild,' +
    'image par défaut,texte alternatif,texto alternativo,testo alternativo,alternativtext,alternativer text,' +
    'sin descripción,代替テキスト,替代文本,대체 텍스트'
  ).split(','),
);

/** What template languages leave behind when nobody fills them in. */
export const TEMPLATE =
  /\{\{[{#/!>&~\s-]*[a-z_$][^{}\\]*\}\}+|\{%[^%]*%\}|\$\{[^{}]+\}|#\{[^{}]+\}|<%.*?%>|<\?(?:php|=).*?\?>|\[\[[+*$~%][\w.]+\]\]|%%?[a-z][\w.-]*%%?|\{[a-z_$][\w$]*(?:\.[\w$]+)+\}|\{\$[a-z_][\w.>-]*\}|@@[\w.]+@@|__MSG_\w+__|\*\|\w+\|\*|\{(?:alt|title|caption|image|img|description|src)\w*\}|\[(?:alt|image|img)[\w -]*\]/gi;

/** Words that say no more than the medium, and the small ones between. */
export const WORDS_AROUND =
  /\b(?:images?|img|photo|picture|pic|alt|thumbnail|of|for|by|the|an?|in|on)\b|[^\p{L}\p{N}]/giu;

/** Says that a text is missing, in the words of the languages in which content systems write it. */
const LACKING =
  'empty|no|missing|blank|leer\\w*|kein\\w*|vide|vac[ií]o|vuoto|leeg|vazio|pust\\w*|пуст\\S*|tom\\w*|فارغ\\w*|指定されて';
const ATTRIBUTE = 'attribut\\w*|atribut\\w*|атрибут\\S*|属性|سمة';

/** Sentences that content systems and editors put where the author wrote nothing. */
export const SENTENCES: readonly RegExp[] = [
  // What programs write of a value that is none
  /^\[?object \w+\]?$/i,
  /^(?:undefined|null|nan)(?:[ ,_-]+(?:undefined|null|nan|image|photo|logo|alt))*$/i,
  // WordPress: "This image has an empty alt attribute; its file name is ..."
  new RegExp(
    `(?=.*\\balt\\b)(?=.*(?:${ATTRIBUTE}))(?=.*(?:${LACKING})).*(?:file ?name|dateiname|fichier|archivo|arquivo|ファイル|имя|bestandsnaam|plik|filnamn|nome del file|اسم)`,
    'i',
  ),
  /^(?:this|the) (?:image|photo|picture|graphic) (?:has|contains|is missing|does not have|doesn.t have|lacks) .*\balt\b/i,
  // LinkedIn, Facebook and others
  /^(?:there is |sorry, )?(?:no|missing) (?:alt(?:ernat\w+)?[- ]?(?:text|tag|attribute)|(?:image|photo|picture) (?:description|alt|text|caption)|description|caption|alt)(?: description)?(?: (?:is |was |has been )?(?:available|provided|set|given|found|added|specified|entered|for|yet)\b.*)?[.!]?$/i,
  /^(?:alt(?:ernat\w+)?[- ]?text|(?:image|photo|picture) description|description|caption) (?:is |was |has )?(?:not |un|missing|empty|to (?:be|come)|goes here|here$|coming soon).*$/i,
  // Stack Overflow and editors: "enter image description here"
  /^(?:please )?(?:insert|enter|add|type|write|put|edit|provide|replace with)(?: in)?(?: an?| the| your| some| this)*(?: (?:image|photo|picture|logo|descriptive))* ?(?:alt(?:ernat\w+)?[- ]?(?:text|tag|attribute)?|description|caption|(?:image )?name)(?: text)?(?: for (?:the|this|your) (?:image|photo|picture))?(?: here| goes here)?[.…!]*$/i,
  /^(?:your|my|the) (?:alt(?:ernat\w+)?[- ]?text|image (?:description|alt|caption|title))(?: goes)?(?: here)?[.…]*$/i,
  /^(?:image|photo|picture) (?:removed by sender|not (?:found|available|loaded|provided)|unavailable|could not be loaded|failed to load|loading)[.…]*$/i,
  /^(?:no|missing) (?:image|photo|picture|preview|thumbnail)s? (?:available|found|provided|set|yet|selected|uploaded)[.…]*$/i,
  /^(?:bildbeschreibung|alternativtext|alt-text|beschreibung)(?: hier)? (?:eingeben|einfügen|hinzufügen|fehlt|folgt)[.…]*$/i,
  /^(?:aucune? (?:description|texte alternatif|légende)|sin (?:texto alternativo|descripción)|nessuna descrizione|geen (?:alt-tekst|beschrijving)|keine (?:bildbeschreibung|beschreibung)|kein (?:alternativtext|alt-text))\b.*$/i,
];
