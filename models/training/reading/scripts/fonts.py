"""Which of the installed fonts can write a language, one list of files for each family."""

import functools
import random
import subprocess

CODES = {"zh": "zh-cn", "zh_Hant": "zh-tw"}
# Families for other uses than running text, and those in which Latin letters are drawn in the manner of another script.
UNFIT = ("Symbols", "Emoji", "Math", "Music", "Rashi", "Signs", "Barcode", "OpenSymbol", "Fraktur")


@functools.cache
def families(language: str) -> dict[str, list[tuple[str, int]]]:
    code = CODES.get(language, language)
    command = ["fc-list", f":lang={code}", "file", "family", "index"]
    found: dict[str, list[tuple[str, int]]] = {}
    for line in sorted(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()):
        path, _, rest = line.partition(": ")
        family = rest.split(":")[0].split(",")[0]
        if any(word in family for word in UNFIT) or not path.endswith((".ttf", ".otf", ".ttc")):
            continue
        index = int(rest.rpartition("index=")[2]) if "index=" in rest else 0
        if index >> 16 == 0:
            found.setdefault(family, []).append((path, index))
    return found


def draw_font(language: str, rng: random.Random) -> tuple[str, int]:
    """A family first, so that one with forty weights does not outweigh the others."""
    by_family = families(language)
    return rng.choice(by_family[rng.choice(sorted(by_family))])
