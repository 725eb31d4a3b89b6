"""Icons, logos, flags and emoji out of packages that training does not use."""

from pathlib import Path

from common import Challenge, on_white, svg
from PIL import Image, ImageDraw, ImageFont

ICON_THEMES = Path('/usr/share/icons')
SYMBOLA = '/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf'
#: Adwaita's and Papirus' folders of things, not of programs: what a program's icon is, people call a logo.
THEMED = [
    ('Adwaita', 'symbolic/actions'),
    ('Adwaita', 'symbolic/places'),
    ('Adwaita', 'symbolic/devices'),
    ('breeze', 'actions/22'),
    ('breeze', 'places/64'),
    ('breeze', 'devices/64'),
    ('Papirus', '64x64/places'),
    ('Papirus', '64x64/devices'),
]
DISTRIBUTIONS = ['debian', 'ubuntu', 'fedora', 'archlinux', 'gentoo', 'opensuse', 'manjaro', 'linuxmint']


def make(challenge: Challenge) -> None:
    icons(challenge)
    logos(challenge)
    flags(challenge)
    emoji(challenge)


def pick(challenge: Challenge, name: str, files: list[Path], count: int) -> list[Path]:
    return challenge.chance(name).sample(sorted(files), min(count, len(files)))


def draw(challenge: Challenge, kind: str, source: str, path: Path, sizes: list[int], note: str = '') -> None:
    chance = challenge.chance(str(path))
    image = svg(path, chance.choice(sizes)).convert('RGBA')
    ground = chance.choice([None, None, 'white', '#f0f0f0'])
    form = 'png'
    if ground:
        padded = Image.new('RGB', tuple(side + side // 4 for side in image.size), ground)
        padded.paste(image, (image.width // 8, image.height // 8), image.getchannel('A'))
        image, form = padded, chance.choice(['png', 'jpg', 'gif'])
    challenge.save(kind, source, image, form, note=note or path.stem)


def icons(challenge: Challenge) -> None:
    phosphor = challenge.sources / 'node_modules/@phosphor-icons/core/assets'
    for style in ('regular', 'fill', 'duotone', 'bold'):
        for path in pick(challenge, style, list((phosphor / style).glob('*.svg')), 5):
            if not any(word in path.stem for word in ('logo', 'flag')):
                draw(challenge, 'icon', f'phosphor-{style}', path, [24, 32, 48, 64, 128, 256])
    for theme, folder in THEMED:
        files = [path for path in (ICON_THEMES / theme / folder).glob('*.svg') if not path.is_symlink()]
        for path in pick(challenge, theme + folder, files, 3):
            draw(challenge, 'icon', theme.lower(), path, [32, 48, 64, 128])


def logos(challenge: Challenge) -> None:
    devicon = challenge.sources / 'node_modules/devicon/icons'
    for wanted, count in (('original', 12), ('original-wordmark', 8), ('plain', 5)):
        files = list(devicon.glob(f'*/*-{wanted}.svg'))
        for path in pick(challenge, wanted, files, count):
            draw(challenge, 'logo', 'devicon', path, [64, 128, 200, 400])
    for name in DISTRIBUTIONS:
        for path in sorted((ICON_THEMES / 'Papirus/64x64/apps').glob(f'distributor-logo-{name}.svg'))[:1]:
            draw(challenge, 'logo', 'papirus', path.resolve(), [64, 128, 256])


def flags(challenge: Challenge) -> None:
    circle = challenge.sources / 'node_modules/circle-flags/flags'
    for path in pick(challenge, 'circle', [p for p in circle.glob('??.svg') if p.stem != 'xx'], 14):
        draw(challenge, 'flag', 'circle', path, [24, 48, 96, 200])
    mono = challenge.sources / 'node_modules/openmoji/color/svg'
    codes = list(mono.glob('1F1??-1F1??.svg'))
    for path in pick(challenge, 'openmoji-flags', codes, 6):
        draw(challenge, 'flag', 'openmoji', path, [64, 128])
    for number, body in enumerate(DRAWN_FLAGS):
        text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">{body}</svg>'
        challenge.save('flag', 'svg', svg(text, (60, 150, 300, 640)[number % 4]), 'jpg' if number % 3 == 2 else 'png')


#: Drawn after their laws: Germany, Japan, Sweden, France, Switzerland, Estonia, Bangladesh, Finland.
DRAWN_FLAGS = [
    '<rect width="300" height="200" fill="#000"/><rect y="66.7" width="300" height="133" fill="#d00"/><rect y="133.3" width="300" height="67" fill="#ffce00"/>',
    '<rect width="300" height="200" fill="#fff"/><circle cx="150" cy="100" r="60" fill="#bc002d"/>',
    '<rect width="300" height="200" fill="#006aa7"/><path d="M0 100h300M110 0v200" stroke="#fecc00" stroke-width="40"/>',
    '<rect width="300" height="200" fill="#fff"/><rect width="100" height="200" fill="#002395"/><rect x="200" width="100" height="200" fill="#ed2939"/>',
    '<rect width="300" height="200" fill="#d52b1e"/><path d="M150 40v120M90 100h120" stroke="#fff" stroke-width="38"/>',
    '<rect width="300" height="200" fill="#0072ce"/><rect y="66.7" width="300" height="133" fill="#000"/><rect y="133.3" width="300" height="67" fill="#fff"/>',
    '<rect width="300" height="200" fill="#006a4e"/><circle cx="135" cy="100" r="66" fill="#f42a41"/>',
    '<rect width="300" height="200" fill="#fff"/><path d="M0 100h300M110 0v200" stroke="#003580" stroke-width="54"/>',
]


def emoji(challenge: Challenge) -> None:
    folder = challenge.sources / 'node_modules/openmoji'
    faces = list((folder / 'color/svg').glob('1F[3-9]??.svg'))
    for path in pick(challenge, 'openmoji', faces, 22):
        draw(challenge, 'emoji', 'openmoji', path, [32, 64, 72, 128, 256])
    font = ImageFont.truetype(SYMBOLA, 96)
    for letter in '😀😍🎉🐶🍕🚗':
        image = Image.new('RGB', (128, 128), 'white')
        ImageDraw.Draw(image).text((64, 64), letter, 'black', font, anchor='mm')
        challenge.save('emoji', 'symbola', on_white(image), note='one colour')
