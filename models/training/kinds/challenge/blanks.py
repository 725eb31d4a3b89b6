"""Pictures in which there is nothing to see, by ImageMagick."""

from common import Challenge, opened, run

DRAWN = [
    ('solid', ['xc:#c0ffee']),
    ('solid', ['xc:black']),
    ('solid', ['xc:white']),
    ('solid', ['xc:#777']),
    ('transparent', ['xc:none']),
    ('gradient', ['gradient:#4158d0-#c850c0']),
    ('gradient', ['gradient:white-#ddd']),
    ('gradient', ['-define', 'gradient:angle=60', 'gradient:#00c9ff-#92fe9d']),
    ('radial', ['radial-gradient:#fff-#446']),
    ('radial', ['radial-gradient:#ff9a9e-#fad0c4']),
    ('noise', ['xc:gray', '+noise', 'Random']),
    ('noise', ['xc:#ccb', '+noise', 'Gaussian']),
    ('noise', ['xc:#888', '+noise', 'Gaussian', '-colorspace', 'Gray']),
    ('plasma', ['plasma:#88a-#aac', '-blur', '0x40']),
    ('plasma', ['plasma:tomato-steelblue', '-blur', '0x60']),
]
PATTERNS = ['checkerboard', 'crosshatch', 'bricks', 'horizontal', 'verticalsaw', 'hexagons', 'gray50', 'left30', 'smallfishscales']
SIZES = ['1x1', '8x8', '40x30', '200x200', '600x90', '640x480', '1200x300']


def make(challenge: Challenge) -> None:
    for number, (name, arguments) in enumerate(DRAWN):
        size = '300x200' if name in ('plasma', 'noise') else SIZES[number % len(SIZES)]
        data = run('convert', '-seed', str(number + 1), '-size', size, *arguments, 'png:-')
        challenge.save('blank', name, opened(data), 'jpg' if number % 4 == 3 and name != 'transparent' else 'png')
    for number, name in enumerate(PATTERNS):
        data = run('convert', '-size', '320x240', f'pattern:{name}', '+level-colors', '#8aa,#cdd' if number % 2 else 'black,white', 'png:-')
        challenge.save('blank', f'pattern-{name}', opened(data))
    for number, name in enumerate(['astronaut', 'coffee', 'chelsea', 'rocket']):
        challenge.save('blank', f'blur-{name}', placeholder(name, number), 'jpg', note='blur placeholder')


def placeholder(name: str, number: int):
    """What pages show until the picture comes: a few pixels of it, stretched."""
    from PIL import Image, ImageFilter
    from skimage import data as pictures

    picture = Image.fromarray(getattr(pictures, name)())
    few = picture.resize((8, 6) if number % 2 else (5, 4), Image.Resampling.BOX)
    return few.resize((480, 360), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(20))
