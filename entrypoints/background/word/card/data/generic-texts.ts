/** Texts on cards and links that mean nothing without their surroundings, in lower case, without punctuation. */
export const GENERIC_TEXTS: ReadonlySet<string> = new Set(
  [
    'more|read more|learn more|see more|show more|view more|find out more|more info|more information|details|see details',
    'view details|view|view all|see all|show all|open|here|click here|link|continue|continue reading|keep reading|go|next',
    'shop now|buy now|buy|add to cart|add to basket|add to bag|add to wishlist|quick view|quick shop|select options',
    'choose options|start now|get started|see project|see availability|check availability|book now|order now|sign up',
    'watch|watch now|play|listen|listen now|full story|read article|read full article|read the full story|opens in new window',
    'opens in a new window|opens in new tab|opens in a new tab|new|new listing|sale|sold out|in stock|out of stock|hot|top',
    'best seller|bestseller|free shipping|sponsored|promoted|ad|advertisement|live|video|photo|photos|gallery|image|audio',
    'podcast|podcasts|opinion|analysis|exclusive|breaking|breaking news|update|updated|featured|recommended|popular|trending',
    'pre owned|save|share|like|follow|reply|comment|comments|edit|delete|download|loading|close|menu|search|home|back|category',
    'posted|published|subscribe|advert|by|from|in|and|or|regular price|sale price|unit price|price|wishlist|compare',
    // German
    'mehr|weiterlesen|mehr lesen|mehr erfahren|mehr dazu|zum artikel|zum produkt|zum angebot|details ansehen|ansehen|anzeigen',
    'hier|hier klicken|weiter|jetzt kaufen|kaufen|in den warenkorb|in den einkaufswagen|ausführung wählen|neu|angebot|anzeige',
    'gesponsert|bild|bilder|fotostrecke|bildergalerie|ausverkauft|kommentare|teilen|merken|öffnet in neuem fenster|von|und|alle',
    // French
    'plus|lire la suite|lire plus|en savoir plus|voir plus|voir|voir tout|voir le produit|voir l article|ici|cliquez ici|suite',
    'découvrir|acheter|ajouter au panier|nouveau|nouveauté|promo|soldes|publicité|sponsorisé|vidéo|vidéos|photographie|image',
    'partager|commentaires|en direct|direct|abonnés|article réservé aux abonnés|épuisé|par|et|de|lire',
    // Spanish
    'más|leer más|ver más|saber más|seguir leyendo|más información|ver|ver todo|ver producto|aquí|haz clic aquí|continuar',
    'comprar|añadir al carrito|agregar al carrito|nuevo|novedad|oferta|publicidad|patrocinado|vídeo|foto|fotos|galería',
    'compartir|comentarios|en directo|en vivo|agotado|envío gratis|más vendido|por|y|leer',
    // Italian, Portuguese, Dutch, Polish, Russian, Turkish
    'leggi tutto|leggi di più|leggi|continua a leggere|scopri di più|vai|acquista|aggiungi al carrello|nuovo|offerta|altro',
    'leia mais|saiba mais|ver mais|continue lendo|comprar agora|adicionar ao carrinho|novo|promoção|mais',
    'lees meer|meer|verder lezen|meer informatie|bekijk|in winkelwagen|nieuw|czytaj dalej|czytaj więcej|więcej|zobacz',
    'do koszyka|nowość|читать далее|подробнее|ещё|еще|купить|в корзину|новинка|смотреть|devamını oku|daha fazla|sepete ekle',
    // Arabic
    'المزيد|اقرأ المزيد|إقرأ المزيد|قراءة المزيد|مزيد من المعلومات|شاهد المزيد|عرض|عرض الكل|هنا|اضغط هنا|التفاصيل|شراء|أضف إلى السلة|جديد|فيديو|صور|مشاركة',
    // Japanese, Chinese, Korean
    'もっと見る|続きを読む|続きを見る|詳細|詳しく見る|詳細を見る|詳しくはこちら|こちら|一覧|すべて見る|カートに入れる|購入|新着|送料無料|動画|写真|画像|共有|コメント|再生',
    '更多|阅读更多|查看更多|详情|查看详情|点击这里|加入购物车|购买|新品|视频|더보기|자세히 보기|더 보기|구매|장바구니',
  ]
    .join('|')
    .split('|'),
);

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'ar', 'tr'];

/** Words that go with figures: a text of these and figures alone is a count, a price, a date or a duration. */
const COUNT_WORDS = new Set(
  (
    'views view comments comment replies reply likes like notes points point votes vote shares share followers ratings rating ' +
    'reviews review stars star out of avg average read listen ago min mins minute minutes sec hour hours hr hrs day days week ' +
    'weeks month months year years yesterday today am pm utc gmt cet est edt on at posted published updated by scored episode ' +
    'items item results pages page km mi kb mb gb px usd eur gbp chf jpy from shipping night nights bed beds guests each ' +
    'aufrufe kommentare antworten bewertungen minuten stunden stunde std tage tag wochen vor uhr am um seit ab inkl zzgl versand mwst ' +
    'vues commentaires réponses avis minutes heure heures jour jours semaine semaines mois ans il y a le publié à partir de lecture ' +
    'vistas visualizaciones comentarios respuestas opiniones valoraciones minutos hora horas día días semana semanas mes meses año ' +
    'años hace mil desde de del el por noche envío visualizzazioni commenti minuti ore giorni fa recensioni visualizações ' +
    'comentários dias zł руб просмотров комментариев минут часов дней назад мин تعليق تعليقات مشاهدة دقيقة دقائق ساعة ساعات يوم أيام منذ ' +
    '件 回 再生 回再生 回視聴 日前 時間前 分前 週間前 か月前 年前 月 日 年 時 分 円 税込 コメント 視聴 次阅读 小时前 天前 '
  )
    .trim()
    .split(/\s+/),
);

let dates: ReadonlySet<string> | null = null;

/** True for a word that goes with figures: "comments", "May", "min". */
export function isCountWord(word: string): boolean {
  // Only now, because a service worker starts often and most of its starts need none of it.
  dates ??= new Set(LANGUAGES.flatMap(namesOfDates));
  return COUNT_WORDS.has(word) || dates.has(word);
}

/** Names of months and days, long and short. */
function namesOfDates(language: string): string[] {
  const styles = ['long', 'short'] as const;
  const formats = styles.flatMap((style) => [
    new Intl.DateTimeFormat(language, { month: style, day: 'numeric' }),
    new Intl.DateTimeFormat(language, { weekday: style }),
  ]);
  const days = Array.from({ length: 12 }, (_, month) => new Date(2024, month, month + 1));
  return formats.flatMap((format) =>
    days.flatMap(
      (date) =>
        format
          .format(date)
          .toLowerCase()
          .match(/[\p{L}\p{M}]+/gu) ?? [],
    ),
  );
}
