"""What every maker of the challenge shares: seeded chance, one way to save, one way to call programs."""

import io
import json
import random
import subprocess
import tempfile
from pathlib import Path

from PIL import Image


class Challenge:
    """Writes pictures and their labels. One stream of chance a maker, so that makers do not shift each other."""

    def __init__(self, folder: Path, sources: Path, seed: str = 'challenge'):
        self.folder, self.sources, self.seed = folder, sources, seed
        self.labels: list[dict] = []

    def chance(self, name: str) -> random.Random:
        return random.Random(f'{self.seed}/{name}')

    def save(self, kind: str, source: str, image: Image.Image, form: str = 'png', **label) -> None:
        """`label`: text (the truth, one line a line), code (type of content), note. Every fifth picture is kept for the final score."""
        number = sum(entry['kind'] == kind for entry in self.labels)
        part = 'develop' if len(self.labels) % 5 else 'final'
        path = self.folder / 'images' / kind / f'{number:03}-{source}.{form}'
        path.parent.mkdir(parents=True, exist_ok=True)
        if form == 'jpg':
            on_white(image).save(path, quality=label.pop('quality', 80))
        elif form == 'gif':
            on_white(image).quantize(64).save(path)
        else:
            image.save(path)
        self.labels.append({'file': str(path.relative_to(self.folder)), 'kind': kind, 'source': source, 'part': part, **label})

    def write(self) -> None:
        lines = [json.dumps(entry, ensure_ascii=False) for entry in self.labels]
        (self.folder / 'labels.jsonl').write_text('\n'.join(lines) + '\n')


def on_white(image: Image.Image, ground: str = 'white') -> Image.Image:
    if image.mode not in ('RGBA', 'LA', 'P'):
        return image.convert('RGB')
    rgba = image.convert('RGBA')
    out = Image.new('RGB', rgba.size, ground)
    out.paste(rgba, mask=rgba.getchannel('A'))
    return out


def run(*command: str, stdin: bytes | None = None, cwd: str | None = None, timeout: int = 120) -> bytes:
    done = subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, timeout=timeout, check=False)
    if done.returncode:
        raise RuntimeError(f'{command[0]} failed: {done.stderr.decode(errors="replace")[-400:]}')
    return done.stdout


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def svg(source: str | Path, width: int, ground: str | None = None) -> Image.Image:
    """An SVG text or file, `width` pixels wide."""
    data = source.read_bytes() if isinstance(source, Path) else source.encode()
    extra = ['-b', ground] if ground else []
    return opened(run('rsvg-convert', '-w', str(width), '--keep-aspect-ratio', *extra, stdin=data))


def page(html: str | Path, width: int, height: int) -> Image.Image:
    """A page as Chromium shows it."""
    with tempfile.TemporaryDirectory() as folder:
        address = str(html)
        if not address.startswith('file:'):
            Path(folder, 'page.html').write_text(str(html))
            address = f'file://{folder}/page.html'
        run(
            'chromium',
            '--headless=new',
            '--no-sandbox',
            '--disable-gpu',
            '--hide-scrollbars',
            '--allow-file-access-from-files',
            '--virtual-time-budget=5000',
            f'--window-size={width},{height}',
            f'--screenshot={folder}/shot.png',
            address,
        )
        return opened(Path(folder, 'shot.png').read_bytes()).convert('RGB')
