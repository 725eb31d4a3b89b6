"""Text set as a picture: Pango and LaTeX, in families that training does not use."""

import random
import tempfile
from pathlib import Path

from common import Challenge, on_white, opened, run
from PIL import Image

FONTS = ['EB Garamond', 'Carlito', 'Cabin', 'Linux Libertine O', 'Quicksand', 'Inconsolata', 'Caladea', 'Comfortaa', 'Dancing Script']
TEXTS = [
    ['Opening hours', 'Monday to Friday 9 to 18', 'Saturday 10 to 14'],
    ['The best way out', 'is always through.'],
    ['Nous sommes fermés', 'jusqu’à la fin de l’été.'],
    ['Größere Änderungen', 'müssen früh geübt werden.'],
    ['El niño comió piñas', 'y tomó un café en la mañana.'],
    ['Notice to all members', 'The general meeting will be held', 'in the town hall on Friday evening.'],
    ['SALE ENDS TODAY'],
    ['No swimming', 'Strong currents'],
    ['Please keep this door closed', 'at all times. Thank you.'],
    ['Fresh bread every morning', 'from our own oven'],
    ['We are hiring', 'Send us your letter by the end of May'],
    ['One small step is better', 'than ten great plans.'],
    ['Dear neighbours, we will celebrate', 'our wedding on Saturday and ask you', 'to forgive us the noise of the night.'],
]
GROUNDS = [
    ('#000', '#fff'),
    ('#fff', '#1d3557'),
    ('#333', '#f4f1de'),
    ('#fff', '#b5179e'),
    ('#1b4332', '#d8f3dc'),
    ('#fee440', '#222'),
    ('#555', '#eee'),
]


def make(challenge: Challenge) -> None:
    for number in range(26):
        by_pango(challenge, number)
    for number in range(5):
        by_latex(challenge, number)


def by_pango(challenge: Challenge, number: int) -> None:
    lines, font = TEXTS[number % len(TEXTS)], FONTS[number % len(FONTS)]
    set_lines(challenge, challenge.chance(f'pango{number}'), lines, font, GROUNDS[number % len(GROUNDS)])


def set_lines(challenge: Challenge, chance: random.Random, lines: list[str], font: str, colours: tuple[str, str]) -> None:
    ink, ground = colours
    # Points at 96 dots an inch: 12 to 60 pixels.
    points = chance.choice([10, 12, 14, 18, 24, 34, 45])
    with tempfile.TemporaryDirectory() as folder:
        run(
            'pango-view',
            '-q',
            '-o',
            f'{folder}/a.png',
            f'--font={font} {points}',
            f'--foreground={ink}',
            f'--background={ground}',
            '--dpi=96',
            f'--margin={chance.choice([4, 16, 40])}',
            f'--align={chance.choice(["left", "center"])}',
            '-t',
            '\n'.join(lines),
        )
        image = on_white(opened(Path(folder, 'a.png').read_bytes()))
    form = chance.choice(['png', 'png', 'jpg', 'webp'])
    challenge.save(
        'text', 'pango', image, form, text='\n'.join(lines), note=f'{font} {points}', **({'quality': 60} if form == 'jpg' else {})
    )


def by_latex(challenge: Challenge, number: int) -> None:
    lines = TEXTS[(5, 12, 8, 0, 11)[number]]
    source = (
        r'\documentclass[12pt]{article}\usepackage[paperwidth=11cm,paperheight=5cm,margin=8mm]{geometry}\usepackage{lmodern}\usepackage[T1]{fontenc}'
        r'\pagestyle{empty}\parindent0pt\begin{document}' + (r'\sffamily ' if number % 2 else '') + r'\\'.join(lines) + r'\end{document}'
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, 'a.tex').write_text(source)
        run('pdflatex', '-interaction=nonstopmode', 'a.tex', cwd=folder)
        image = opened(run('pdftocairo', '-png', '-singlefile', '-r', str(110 + 40 * (number % 3)), 'a.pdf', '-', cwd=folder))
    if number == 3:
        image = image.convert('RGB').rotate(1.2, fillcolor='white', resample=Image.Resampling.BICUBIC)
    challenge.save('text', 'latex', image, text='\n'.join(lines), note='Latin Modern')
