"""Diagrams by PlantUML, TikZ and hand-written SVG."""

import tempfile
from pathlib import Path

from common import Challenge, opened, run, svg

PLANTUML = [
    'Alice -> Bob: Hello\nBob --> Alice: Good day\nAlice -> Carol: Order\nCarol --> Alice: Parcel',
    'class Animal {\n name\n eat()\n}\nclass Dog\nclass Cat\nAnimal <|-- Dog\nAnimal <|-- Cat',
    'start\n:Read the file;\nif (empty?) then (yes)\n :Stop;\nelse (no)\n :Count words;\nendif\nstop',
    '[*] --> Open\nOpen --> Closed : close\nClosed --> Open : open\nClosed --> Locked : lock\nLocked --> [*]',
    'actor Reader\nReader --> (Borrow a book)\nReader --> (Return a book)\n(Borrow a book) --> (Sign in)',
    'node Server {\n [Web]\n [Store]\n}\n[Browser] --> [Web]\n[Web] --> [Store]\ndatabase Archive\n[Store] --> Archive',
]
MINDMAP = '@startmindmap\n* Garden\n** Trees\n*** Apple\n*** Plum\n** Flowers\n*** Rose\n** Paths\n@endmindmap'
GANTT = '@startgantt\n[Design] lasts 8 days\n[Build] lasts 12 days\n[Build] starts at [Design]\'s end\n[Test] lasts 6 days\n[Test] starts at [Build]\'s end\n@endgantt'
TIKZ = [
    r'\node[draw](a){Input};\node[draw,right=of a](b){Filter};\node[draw,right=of b](c){Output};\draw[->](a)--(b);\draw[->](b)--(c);',
    r'\draw (0,0)--(4,0)--(1,3)--cycle;\node at (-.3,-.2){$A$};\node at (4.3,-.2){$B$};\node at (1,3.3){$C$};\draw (0.6,0) arc (0:71:0.6);',
    r'\draw (0,0) circle (1.6);\draw (1.8,0) circle (1.6);\node at (-.6,0){Fish};\node at (.9,0){Both};\node at (2.5,0){Birds};',
    r'\node[circle,draw]{8} child{node[circle,draw]{3} child{node[circle,draw]{1}} child{node[circle,draw]{6}}} child{node[circle,draw]{10} child{node[circle,draw]{14}}};',
    r'\foreach \i in {0,...,5}{\node[circle,draw,fill=blue!20](n\i) at (\i*60:2){\i};}\foreach \i in {0,...,4}{\pgfmathtruncatemacro\j{\i+1}\draw(n\i)--(n\j);}\draw(n0)--(n3);',
    r'\draw[->](0,0)--(4,0) node[right]{$x$};\draw[->](0,0)--(0,3) node[above]{$y$};\draw[->,thick,red](0,0)--(3,1) node[right]{$v$};\draw[->,thick](0,0)--(1,2) node[right]{$w$};',
    r'\draw (0,0) rectangle (6,4);\draw (0,2)--(3,2);\draw (3,0)--(3,3.2);\node at (1.5,1){Bath};\node at (1.5,3){Kitchen};\node at (4.5,2){Living room};',
]


def make(challenge: Challenge) -> None:
    sources = [f'@startuml\n{body}\n@enduml' for body in PLANTUML] + [MINDMAP, GANTT]
    sources += [f'@startuml\nskinparam monochrome true\nskinparam handwritten true\n{body}\n@enduml' for body in PLANTUML[:3]]
    for number, source in enumerate(sources):
        image = opened(run('plantuml', '-tpng', '-pipe', '-charset', 'UTF-8', stdin=source.encode()))
        challenge.save('diagram', 'plantuml', image, 'jpg' if number % 5 == 4 else 'png', words=[])
    for number, body in enumerate(TIKZ):
        image = tikz(body, 90 + 40 * (number % 4))
        challenge.save('diagram', 'tikz', image, words=[])
    for number in range(8):
        by_hand(challenge, number)


def tikz(body: str, dpi: int):
    source = (
        r'\documentclass{article}\usepackage[paperwidth=11cm,paperheight=8cm,margin=1cm]{geometry}\usepackage{tikz}\usetikzlibrary{positioning}'
        r'\pagestyle{empty}\begin{document}\centering\begin{tikzpicture}' + body + r'\end{tikzpicture}\end{document}'
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, 'a.tex').write_text(source)
        run('pdflatex', '-interaction=nonstopmode', 'a.tex', cwd=folder)
        return opened(run('pdftocairo', '-png', '-singlefile', '-r', str(dpi), 'a.pdf', '-', cwd=folder))


def by_hand(challenge: Challenge, number: int) -> None:
    """A chain, a wheel, a pyramid or an organisation, in the colours of slides."""
    chance = challenge.chance(f'diagram-svg{number}')
    ground, fill, ink = chance.choice(
        [('#fff', '#dbe9ff', '#123'), ('#222', '#444', '#fff'), ('#fdf6e3', '#eee8d5', '#586e75'), ('#fff', '#1b998b', '#fff')]
    )
    names = chance.sample(['Plan', 'Build', 'Check', 'Ship', 'Learn', 'Ask', 'Sort', 'Store', 'Send'], 5)
    box = lambda x, y, name: (
        f'<rect x="{x}" y="{y}" width="120" height="54" rx="{number * 3}" fill="{fill}" stroke="#888"/>'
        f'<text x="{x + 60}" y="{y + 34}" text-anchor="middle" font-size="20" fill="{ink}">{name}</text>'
    )
    arrow = '<path d="M{} {} L{} {}" stroke="#888" stroke-width="3" marker-end="url(#a)"/>'.format
    if number % 4 == 0:
        parts = ''.join(
            box(20 + 150 * i, 170, n) + (arrow(140 + 150 * i, 197, 166 + 150 * i, 197) if i < 4 else '') for i, n in enumerate(names)
        )
    elif number % 4 == 1:
        parts = box(320, 40, names[0]) + ''.join(
            box(60 + 180 * i, 240, n) + arrow(380, 94, 120 + 180 * i, 236) for i, n in enumerate(names[1:])
        )
    elif number % 4 == 2:
        parts = ''.join(
            f'<path d="M{380 - 70 * (i + 1)} {60 + 66 * (i + 1)} h{140 * (i + 1)} l-70 -62 h{-140 * i} z" fill="hsl({40 * i} 50% 55%)"/><text x="380" y="{108 + 66 * i}" text-anchor="middle" font-size="20">{n}</text>'
            for i, n in enumerate(names)
        )
    else:
        spots = [(320, 20), (560, 130), (480, 310), (160, 310), (80, 130)]
        parts = (
            ''.join(box(x, y, n) for (x, y), n in zip(spots, names))
            + '<circle cx="380" cy="200" r="90" fill="none" stroke="#888" stroke-width="4" stroke-dasharray="14 8"/>'
        )
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 400" font-family="Quicksand"><defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L10 5 L0 10z" fill="#888"/></marker></defs><rect width="760" height="400" fill="{ground}"/>{parts}</svg>'
    challenge.save('diagram', 'svg', svg(text, chance.choice([380, 600, 900])), 'png' if number % 3 else 'jpg', words=names)
