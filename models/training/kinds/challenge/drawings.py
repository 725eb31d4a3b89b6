"""Drawings: those of GCompris and Pingus, and hand-written SVG scenes and maps."""

import re
import struct
import zlib
from pathlib import Path

from common import Challenge, on_white, svg

GCOMPRIS = Path('/usr/share/gcompris-qt/rcc')
#: Archive and number of its SVG, by size, largest first: looked at, scenes and figures only.
DRAWN: list[tuple[str, int]] = [
    ('chronos', 0),
    ('chronos', 2),
    ('canal_lock', 0),
    ('canal_lock', 1),
    ('family', 1),
    ('babymatch', 0),
    ('gravity', 2),
    ('hangman', 0),
    ('menu', 1),
    ('menu', 2),
    ('memory', 0),
    ('memory', 2),
    ('number_sequence', 0),
    ('number_sequence', 1),
    ('number_sequence', 2),
    ('crane', 0),
    ('ballcatch', 0),
    ('mining', 1),
    ('penalty', 0),
    ('penalty', 1),
    ('railroad', 1),
    ('watercycle', 2),
    ('explore_farm_animals', 0),
    ('explore_farm_animals', 1),
    ('fifteen', 0),
    ('fifteen', 1),
    ('target', 0),
    ('reversecount', 0),
    ('colors', 0),
]


def make(challenge: Challenge) -> None:
    for name, number in DRAWN:
        chance = challenge.chance(f'gcompris{name}')
        image = svg(vectors_in(GCOMPRIS / f'{name}.rcc')[number].decode(), chance.choice([240, 400, 700]))
        challenge.save('drawing', f'gcompris-{name}', on_white(image) if chance.random() < 0.7 else image, note=name)
    for number, scene in enumerate(SCENES):
        text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">{scene}</svg>'
        challenge.save(
            'drawing', 'svg', svg(text, (200, 400, 640)[number % 3], 'white'), 'jpg' if number % 2 else 'png', note='hand-written'
        )


def vectors_in(archive: Path) -> list[bytes]:
    """The SVG files that lie compressed in one of Qt's resource archives, largest first."""
    data, found = archive.read_bytes(), []
    for match in re.finditer(rb'\x78[\x01\x9c\xda]', data):
        try:
            text = zlib.decompressobj().decompress(data[match.start() :])
        except zlib.error:
            continue
        if b'<svg' in text[:3000]:
            found.append(text)
    return sorted(found, key=len, reverse=True)


def pictures_in(archive: Path) -> list[bytes]:
    """The WebP and PNG files that lie whole in one of Qt's resource archives, largest first."""
    data, found, at = archive.read_bytes(), [], 0
    while (at := data.find(b'RIFF', at)) >= 0:
        size = struct.unpack_from('<I', data, at + 4)[0] + 8
        if data[at + 8 : at + 12] == b'WEBP' and at + size <= len(data):
            found.append(data[at : at + size])
        at += 4
    at = 0
    while (at := data.find(b'\x89PNG\r\n\x1a\n', at)) >= 0:
        end = data.find(b'IEND', at)
        found.append(data[at : end + 8])
        at = end
    return sorted(found, key=len, reverse=True)


_LINE = 'fill="none" stroke="#222" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"'
SCENES = [
    # A house under the sun, as children draw it.
    '<rect width="400" height="220" fill="#bde0fe"/><rect y="220" width="400" height="80" fill="#70c36a"/><rect x="120" y="130" width="130" height="110" fill="#f4a261"/><path d="M105 132L185 70L265 132z" fill="#9b2226"/><rect x="170" y="180" width="34" height="60" fill="#6b4226"/><rect x="135" y="150" width="26" height="26" fill="#fff" stroke="#333"/><circle cx="335" cy="60" r="32" fill="#ffd60a"/><rect x="310" y="170" width="16" height="60" fill="#7f5539"/><circle cx="318" cy="150" r="38" fill="#2d6a4f"/>',
    # A cat in outline.
    f'<g {_LINE}><path d="M120 130L110 60L165 95Q200 85 235 95L290 60L280 130Q300 200 200 215Q100 200 120 130z"/><circle cx="165" cy="140" r="9"/><circle cx="235" cy="140" r="9"/><path d="M190 165h20l-10 12zM200 177q-18 20-34 4M200 177q18 20 34 4M110 165L50 155M112 178L52 186M290 165L350 155M288 178L348 186"/></g>',
    # A fish in the sea.
    '<rect width="400" height="300" fill="#0077b6"/><ellipse cx="190" cy="150" rx="95" ry="55" fill="#ff9f1c"/><path d="M275 150L350 95V205z" fill="#ff6d00"/><circle cx="135" cy="135" r="13" fill="#fff"/><circle cx="132" cy="135" r="6"/><path d="M180 105q40 45 0 90" stroke="#fff" stroke-width="10" fill="none"/><circle cx="70" cy="80" r="10" fill="none" stroke="#caf0f8" stroke-width="3"/><circle cx="55" cy="50" r="7" fill="none" stroke="#caf0f8" stroke-width="3"/><path d="M30 300q15-60 0-100M370 300q-20-50 5-90" stroke="#2a9d8f" stroke-width="12" fill="none"/>',
    # Hills at night.
    '<rect width="400" height="300" fill="#1d1e4c"/><circle cx="310" cy="70" r="34" fill="#fff3b0"/><circle cx="298" cy="62" r="34" fill="#1d1e4c"/><path d="M0 220Q100 120 220 210T400 190V300H0z" fill="#3c3c7a"/><path d="M0 260Q140 180 260 250T400 240V300H0z" fill="#26265a"/><g fill="#fff"><circle cx="60" cy="50" r="2"/><circle cx="130" cy="90" r="2"/><circle cx="200" cy="40" r="3"/><circle cx="90" cy="120" r="2"/></g>',
    # A stick figure with a ball.
    f'<g {_LINE}><circle cx="160" cy="70" r="28"/><path d="M160 98V190M160 190L125 265M160 190L200 262M160 125L110 165M160 125L225 100"/><circle cx="262" cy="88" r="22"/><path d="M20 270H380"/></g>',
    # A map without names.
    '<rect width="400" height="300" fill="#cfe8f3"/><path d="M60 40L150 25L230 60L330 50L370 140L300 250L180 270L90 230L40 140z" fill="#f1e9d2" stroke="#a89"/><path d="M150 25L170 120L90 230M170 120L300 140L300 250M230 60L300 140" fill="none" stroke="#a89" stroke-dasharray="6 4"/><path d="M60 120Q140 150 170 120T330 180" fill="none" stroke="#4a90c2" stroke-width="5"/>',
    # A robot.
    '<rect width="400" height="300" fill="#e9ecef"/><rect x="140" y="50" width="120" height="90" rx="14" fill="#adb5bd" stroke="#343a40" stroke-width="5"/><circle cx="175" cy="90" r="14" fill="#e63946"/><circle cx="225" cy="90" r="14" fill="#e63946"/><path d="M175 122h50M200 50V22" stroke="#343a40" stroke-width="6"/><circle cx="200" cy="18" r="9" fill="#ffb703"/><rect x="120" y="150" width="160" height="110" rx="10" fill="#6c757d" stroke="#343a40" stroke-width="5"/><path d="M120 170L70 220M280 170L330 220M160 260V295M240 260V295" stroke="#343a40" stroke-width="14"/>',
    # A flower in ink.
    f'<g {_LINE}><circle cx="200" cy="110" r="22"/>'
    + ''.join(f'<ellipse cx="200" cy="60" rx="18" ry="34" transform="rotate({a} 200 110)"/>' for a in range(0, 360, 45))
    + '<path d="M200 195V290M200 250Q150 240 140 205Q190 205 200 250M200 270Q250 260 262 222Q212 226 200 270"/></g>',
]
