"""Keeps of Tesseract's data for the Latin script what reads letters, and leaves its 89 MB word list.

    apt-get download tesseract-ocr-script-latn && dpkg -x tesseract-ocr-script-latn_*.deb latn
    python strip_latin.py latn/usr/share/tesseract-ocr/5/tessdata/Latin.traineddata \\
        ../../zoo/reader/latin.traineddata

The container (tesseract's tessdatamanager.h): the number of components as int32, one int64 offset for each
(-1 where there is none), then the components in that order.
"""

import struct
import sys

COMPONENTS = 24
# lstm, its punctuation and numbers, its characters, their recoding, the version
KEPT = (17, 18, 20, 21, 22, 23)


def strip(data: bytes) -> bytes:
    (count,) = struct.unpack_from("<i", data)
    if count != COMPONENTS:
        raise ValueError(f"{count} components where {COMPONENTS} were expected: another file format")
    offsets = struct.unpack_from(f"<{count}q", data, 4)
    starts = sorted(offset for offset in offsets if offset >= 0) + [len(data)]
    parts: list[bytes] = []
    kept = [-1] * count
    end = 4 + 8 * count
    for index in KEPT:
        start = offsets[index]
        part = data[start : starts[starts.index(start) + 1]]
        kept[index] = end
        end += len(part)
        parts.append(part)
    return struct.pack(f"<i{count}q", count, *kept) + b"".join(parts)


if __name__ == "__main__":
    source, target = sys.argv[1:]
    with open(source, "rb") as file:
        stripped = strip(file.read())
    with open(target, "wb") as file:
        file.write(stripped)
    print(f"{target}: {len(stripped)} bytes")
