"""Files out of one of Qt's resource archives, by their paths."""

import struct
import zlib
from pathlib import Path

FOLDER, ZLIB, ZSTD = 2, 1, 4


def files_in(archive: Path) -> dict[str, bytes]:
    """What is compressed by Zstandard is left out: pictures are not."""
    content = archive.read_bytes()
    version, tree, data, names = struct.unpack_from('>IIII', content, 4)
    step, found = 14 if version < 2 else 22, {}

    def name(offset: int) -> str:
        length = struct.unpack_from('>H', content, names + offset)[0]
        start = names + offset + 6
        return content[start : start + 2 * length].decode('utf-16-be')

    def walk(node: int, path: str) -> None:
        at = tree + node * step
        named, flags = struct.unpack_from('>IH', content, at)
        here = f'{path}/{name(named)}' if node else path
        if flags & FOLDER:
            count, first = struct.unpack_from('>II', content, at + 6)
            for child in range(first, first + count):
                walk(child, here)
        elif not flags & ZSTD:
            start = data + struct.unpack_from('>I', content, at + 10)[0]
            size = struct.unpack_from('>I', content, start)[0]
            held = content[start + 4 : start + 4 + size]
            found[here] = zlib.decompress(held[4:]) if flags & ZLIB else held

    walk(0, '')
    return found
