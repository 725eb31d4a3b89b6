"""QR codes by qrencode, other codes by zint, plain and as they come on posters and in photos."""

import tempfile
from pathlib import Path

from common import Challenge, on_white, opened, run
from PIL import Image, ImageFilter, ImageOps

CONTENTS = [
    ('https://www.example.org/menu?table=12', 'link'),
    ('HTTP://EXAMPLE.COM', 'link'),
    ('https://museum.example/en/room/4', 'link'),
    ('WIFI:T:WPA;S:Guests;P:long and secret;;', 'wifi'),
    ('bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq?amount=0.1', 'wallet'),
    ('BEGIN:VCARD\nVERSION:3.0\nFN:Ann Doe\nTEL:+4930123456\nEND:VCARD', 'contact'),
    ('tel:+4930123456', 'phone'),
    ('mailto:info@example.org?subject=Hello', 'email'),
    ('geo:52.516,13.378', 'place'),
    ('SMSTO:+4930123456:I come', 'message'),
    ('Platform 4, carriage 12', 'text'),
    ('otpauth://totp/Shop:ann?secret=JBSWY3DPEHPK3PXP', 'secret'),
    ('BCD\n002\n1\nSCT\nBFSWDE33\nWikimedia\nDE33100205000001194700\nEUR10', 'payment'),
    ('BEGIN:VEVENT\nSUMMARY:Concert\nDTSTART:20270101T190000\nEND:VEVENT', 'event'),
    ('0123456789abcdef0123456789abcdef', 'secret'),
]
#: zint's numbers of its symbologies.
BARS = [
    ('13', '400638133393', 'product'),
    ('34', '03600029145', 'product'),
    ('20', 'Shelf 12', 'text'),
    ('71', 'https://example.org/a', 'link'),
    ('92', 'Platform 4', 'text'),
    ('55', 'https://example.org/long/ticket', 'link'),
    ('8', 'ROOM 7', 'text'),
    ('13', '978014103614', 'product'),
]
LOOKS = ['plain', 'coloured', 'inverted', 'tiny', 'turned', 'perspective', 'blurred', 'jpeg', 'logo', 'photo', 'large', 'transparent']


def make(challenge: Challenge) -> None:
    for number in range(28):
        content, kind = CONTENTS[number % len(CONTENTS)]
        look = LOOKS[number % len(LOOKS)]
        qr(challenge, number, content, kind, look)
    for symbology, content, kind in BARS:
        with tempfile.TemporaryDirectory() as folder:
            run('zint', '-b', symbology, '-d', content, '-o', f'{folder}/a.png', '--scale=2', '--quietzones')
            image = opened(Path(folder, 'a.png').read_bytes()).convert('RGB')
        challenge.save('qr', f'zint{symbology}', image, code=kind)


def qr(challenge: Challenge, number: int, content: str, kind: str, look: str) -> None:
    scale = {'tiny': 1, 'large': 24}.get(look, 6)
    level = 'H' if look == 'logo' else 'M'
    colours = (
        ['--foreground=5A189A', '--background=FFF3B0']
        if look == 'coloured'
        else ['--foreground=FFFFFF', '--background=101820']
        if look == 'inverted'
        else ['--background=FFFFFF00']
        if look == 'transparent'
        else []
    )
    data = run(
        'qrencode',
        '-o',
        '-',
        '-t',
        'PNG32',
        '-s',
        str(scale),
        '-l',
        level,
        '-m',
        '0' if look == 'transparent' else '3',
        *colours,
        stdin=content.encode(),
    )
    image = opened(data)
    form, extra = 'png', {}
    if look == 'turned':
        image = image.convert('RGB').rotate(12 + number, expand=True, fillcolor='white', resample=Image.Resampling.BICUBIC)
    elif look == 'perspective':
        side = image.width
        image = ImageOps.expand(image.convert('RGB'), side // 6, 'white')
        side = image.width
        image = image.transform(
            image.size,
            Image.Transform.QUAD,
            (0, 0, side * 0.06, side, side * 0.97, side * 0.92, side, side * 0.07),
            Image.Resampling.BICUBIC,
        )
    elif look == 'blurred':
        image = image.convert('RGB').filter(ImageFilter.GaussianBlur(1.5))
    elif look == 'jpeg':
        form, extra = 'jpg', {'quality': 35}
    elif look == 'logo':
        image = image.convert('RGB')
        hole = image.width // 6
        image.paste(
            '#d62828', ((image.width - hole) // 2, (image.height - hole) // 2, (image.width + hole) // 2, (image.height + hole) // 2)
        )
    elif look == 'photo':
        from skimage import data as pictures

        ground = Image.fromarray(pictures.coffee())
        code = on_white(image).rotate(6, expand=True, fillcolor='#fffdf5', resample=Image.Resampling.BICUBIC)
        ground = ground.resize((int(code.width * 1.5), int(code.width * 1.2)))
        ground.paste(code, (code.width // 4, code.width // 12))
        image, form = ground, 'jpg'
    challenge.save('qr', f'qrencode-{look}', image, form, code=kind, **extra)
