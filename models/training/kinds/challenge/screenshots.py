"""Screenshots: programs on a virtual display, and documentation in Chromium and Firefox, wide and as on a telephone."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from common import Challenge, opened, page, run
from PIL import Image

DISPLAY = ':97'
HERE = Path(__file__)
PROGRAMS = [
    ['xterm', '-fa', 'Inconsolata', '-fs', '12', '-e', 'sh', '-c', 'ls -l --color=always /usr/lib | head -40; sleep 60'],
    ['xterm', '-bg', 'black', '-fg', 'lightgreen', '-e', 'sh', '-c', 'cat /etc/services | head -60; sleep 60'],
    ['xterm', '-e', 'sh', '-c', 'df -h; ps aux | head -15; sleep 60'],
    ['pcmanfm', '--no-desktop', '/usr/share'],
    ['pcmanfm', '--no-desktop', '/usr/share/icons'],
    ['mousepad', str(HERE)],
    ['mousepad', '/etc/bash.bashrc'],
    ['scite', str(HERE.with_name('codes.py'))],
    ['galculator'],
    ['lxappearance'],
    ['lxterminal', '-e', 'sh -c "man --help; sleep 60"'],
    ['pcmanfm', '--no-desktop', '/etc'],
]
DOCS = Path('/usr/share/doc/python3/html')
PAGES = [
    'library/json.html',
    'tutorial/introduction.html',
    'library/functions.html',
    'faq/design.html',
    'genindex.html',
    'whatsnew/3.11.html',
    'library/asyncio.html',
    'glossary.html',
    'index.html',
]


def make(challenge: Challenge) -> None:
    for number, command in enumerate(PROGRAMS):
        image = of_program(command, number)
        if image is not None:
            challenge.save('screenshot', command[0], image, 'jpg' if number % 5 == 4 else 'png')
    for number, name in enumerate(PAGES):
        width, height = [(1280, 800), (390, 844), (1000, 1600)][number % 3]
        image = page(f'file://{DOCS / name}', width, height)
        if number % 4 == 3:
            image.thumbnail((480, 480))
        challenge.save('screenshot', 'chromium', image, 'webp' if number % 4 == 1 else 'png', note=name)
    for number, name in enumerate(PAGES[:6]):
        challenge.save('screenshot', 'firefox', of_firefox(name, number), note=name)


def of_program(command: list[str], number: int) -> Image.Image | None:
    """A whole screen with the program's window on it, or the window alone."""
    size = ['1024x768', '800x600', '1280x720'][number % 3]
    server = subprocess.Popen(['Xvfb', DISPLAY, '-screen', '0', f'{size}x24'], stderr=subprocess.DEVNULL)
    environment = {**os.environ, 'DISPLAY': DISPLAY, 'HOME': tempfile.mkdtemp()}
    quiet = {'env': environment, 'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}
    children = []
    try:
        time.sleep(1)
        children = [subprocess.Popen(['openbox'], **quiet), subprocess.Popen(command, **quiet)]
        time.sleep(5)
        done = subprocess.run(['import', '-window', 'root', 'png:-'], env=environment, capture_output=True, check=False, timeout=30)
        if done.returncode:
            return None
        screen = opened(done.stdout).convert('RGB')
        # The window alone, as most people send it; every fourth time with the empty screen around it.
        return screen if number % 4 == 3 else screen.crop(screen.getbbox())
    finally:
        for child in [*children, server]:
            child.terminate()
            child.wait()


def of_firefox(name: str, number: int) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder:
        run(
            'firefox-esr',
            '--headless',
            '--profile',
            folder,
            '--screenshot',
            f'{folder}/shot.png',
            f'--window-size={[1200, 420][number % 2]},800',
            f'file://{DOCS / name}',
        )
        image = opened(Path(folder, 'shot.png').read_bytes()).convert('RGB')
    return image.crop((0, 0, image.width, min(image.height, 900)))
