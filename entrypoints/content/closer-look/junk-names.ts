/** How the names of image files end, raw and layered ones included, and what services add to that. */
export const FILE =
  /\.(jpe?g|jpe|jfif|pjp(?:eg)?|a?png|gif|webp|avifs?|heics?|heif|jxl|jp2|j2k|jxr|svgz?|bmp|dib|tiff?|ico|cur|tga|qoi|psd|xcf|eps|dng|cr[23w]|nef|arw|orf|rw2|raf)(?:[:!@]\w+)?$/i;

/** A folder in which web servers keep pictures: a path without one may be what is shown, such as `/etc/passwd`. */
const PICTURE_FOLDER =
  'images?|img|imgs|uploads?|media|assets?|static|cdn|content|files|photos?|pics?|pictures?|thumbs?|thumbnails?|gallery|sites|wp-content|storage|public|resources?|graphics|icons?|banners?|_next|cms|dam|remote|medias?';

const UUID = /^\{?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;
/** Long and hexadecimal, with letters and digits, so that neither a word nor a number is one. */
const CHECKSUM = /^(?=.*\d)(?=.*[a-f])[\da-f]{16,}$/i;

export const ADDRESSES: readonly RegExp[] = [
  UUID,
  CHECKSUM,
  /^((https?|ftp|file|chrome|content|asset):\/\/\S|data:\w+\/|blob:\S|\/\/[\w-]+(\.[\w-]+)+\/)\S*$/i,
  new RegExp(`^\\.{0,2}/(\\S+/)?(${PICTURE_FOLDER})/\\S*$`, 'i'),
];

/** Names that cameras, phones and programs give to files by themselves, extension aside. */
export const MACHINE_NAMES: readonly RegExp[] = [
  /^(img|img[-_]e|ima?ge?|photo|pic|pict|picture|pxl|mvimg|dsc[nf]?|dscf|gopr|dji|scan|cimg|imgp|hpim|fb_img|snapchat|received|signal|kodak|sam|dscpdc|wp|wp-image)[-_]?\d[\d_-]*(\(\d+\)|[-_~]([a-z]{0,6}\d*|[\da-f]{6,}))*$/i,
  /^(img|image|picture|pic|untitled|unnamed|download|pasted ?graphic|pasted image|untitled design|new project|asset|artboard)[-_ ]?\(?\d{1,3}\)?(@\dx)?( ?\(\d{1,3}\))?$/i,
  /^(untitled design|new project|pasted ?(graphic|image)|artboard)$/i,
  /^p[1-9a-c]?\d{6,}$/i,
  // Sizes that a content system makes by itself
  /^cq5dam(\.\w+)+$/i,
  /^\d{8}[-_]\d{4,}|^\d{5,}(_\d+)+(_[a-z])?$/,
  /^(screen ?(shot|capture)|bildschirmfoto|bildschirmaufnahme|capture d.écran|captura de (pantalla|tela)|schermata|schermafbeelding|スクリーンショット|снимок экрана|zrzut ekranu|skärmavbild|whatsapp image|photo from|scannable document)\D{0,8}\d{2,4}-?\d\d/i,
];

const LIBRARIES =
  'shutterstock|istock(?:photo)?|getty[ -]?images?|adobe ?stock|deposit ?photos|dreamstime|123rf|fotolia|big ?stock(?:photo)?|can ?stock(?:photo)?|thinkstock(?:photos)?|alamy|stocksy|stocksnap|pexels|pixabay|unsplash|freepik|vecteezy|envato|rawpixel|picjumbo|stock[ _-](?:photo|vector|image|illustration|footage)';

/** Names of files from libraries of stock pictures: the library and a number, or as its download button names them. */
export const STOCK_NAMES: readonly RegExp[] = [
  new RegExp(`^(?:${LIBRARIES})(?:[-_ .:#(]*|[-_]\\S+[-_])(?:[a-z]{0,3}[-_ ])?\\d{3,}[\\w()-]*$`, 'i'),
  /^[\w-]+-unsplash(?:[-_ ]?\(?\d+\)?)?$/i,
  /^[\w-]+-\d{4,}_(?:\d{3,4}|960_720)$/,
  /^pexels-[a-z]\S*-\d{4,}$/i,
];
