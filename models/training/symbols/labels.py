"""What a drawing shows: one of our concepts, a brand, a territory or an emoji; or, failing these, the name its set gives it."""

from __future__ import annotations

import functools
import json
import re
from pathlib import Path

import sets

HERE = Path(__file__).parent
#: Brands whose logos are among the icons of a set, and whose names are not common words.
BRANDS_AMONG_ICONS = set((HERE / "concepts/brands-among-icons.txt").read_text().split())
#: What the name of a logo may have after the name of its brand.
LOGO_STYLE = re.compile(
    r"-(wordmark|original|plain|line|icon|dark|light|alt|square|circle|colored|mark|logo|tile|vertical|horizontal|[0-9])$"
)
#: Territories that have the flag of another (by law or in the sets), and that other.
SAME_FLAG = {
    "bv": "no", "sj": "no", "hm": "au", "um": "us", "mf": "fr", "re": "fr", "gf": "fr", "gp": "fr", "mq": "fr", "pm": "fr", "wf": "fr",
    "yt": "fr", "bl": "fr", "bq": "nl", "cp": "fr", "sh-ac": "ac", "sh-ta": "ta", "sh-hl": "sh", "ea": "es", "uk": "gb", "en": "gb",
    "bq-bo": "nl", "dg": "io",
}  # fmt: skip


def flat(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


@functools.cache
def concepts() -> dict[str, list[str]]:
    """Concept to the names that mean it, its own among them."""
    out: dict[str, list[str]] = {}
    for line in (HERE / "concepts/aliases.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(":")
            out[name] = list(dict.fromkeys([name, *rest.split("|")[0].split()]))
    return out


@functools.cache
def only_glyphs() -> dict[str, str]:
    """Names that mean a concept in an icon font, but not in a set of drawings, where what they show differs."""
    lines = (HERE / "concepts/aliases.txt").read_text().splitlines()
    return {alias: line.partition(":")[0] for line in lines if "|" in line and line[0] != "#" for alias in line.split("|")[1].split()}


@functools.cache
def exceptions() -> dict[tuple[str, str], str]:
    """(set, name) -> concept where a set means something else by a name than the others do; "-" for none of ours."""
    rows = [line.split() for line in (HERE / "concepts/exceptions.txt").read_text().splitlines() if line and line[0] != "#"]
    return {(pack, name): concept for pack, name, concept in rows}


@functools.cache
def concept_of() -> dict[str, str]:
    """A name may stand once as a concept's own and elsewhere as an alias: the concept's own counts."""
    found: dict[str, str] = {}
    for name, aliases in concepts().items():
        for alias in aliases:
            found.setdefault(alias, name)
    return {**found, **{name: name for name in concepts()}}


@functools.cache
def brands() -> dict[str, str]:
    """Flattened name -> the brand's name as its maker writes it, as simple-icons has it."""
    data = json.loads((sets.NPM / "simple-icons/data/simple-icons.json").read_text())
    out = {}
    for brand in data:
        for other in brand.get("aliases", {}).get("aka", []):
            out.setdefault(flat(other), brand["title"])
    for brand in data:
        out[flat(brand["title"])] = brand["title"]
        out[flat(brand.get("slug", brand["title"]))] = brand["title"]
    return out


def brand(name: str) -> str:
    """The name of the brand as simple-icons writes it; else the words of the file name, capitalised."""
    known = brands()
    for _ in range(4):
        if flat(name) in known:
            return known[flat(name)]
        shorter = LOGO_STYLE.sub("", name)
        if shorter == name:
            break
        name = shorter
    return " ".join(word.capitalize() for word in name.split("-"))


def territory(symbol: sets.Symbol) -> str | None:
    """The ISO code in lower case, or that of a part as CLDR has it ("gb-sct"). None if the flag is not of a territory."""
    if symbol.points:
        return canonical("".join(chr(int(p, 16) - 0x1F1E6 + ord("a")) for p in symbol.points.split("-")))
    return canonical(symbol.stem) if re.fullmatch(r"[a-z]{2}(-(eng|sct|wls|nir|ac|ta|hl|bo))?", symbol.stem) else None


def canonical(code: str) -> str:
    return SAME_FLAG.get(code, code)


def label(symbol: sets.Symbol) -> tuple[str, str]:
    """Kind and name, as "icon:gear", "logo:GitHub", "flag:jp" or "emoji:1f600". Where we have no name: "icon:~" and the name in its set."""
    if symbol.kind == "flag":
        code = territory(symbol)
        return "flag", f"flag:{code}" if code else f"flag:~{symbol.stem}"
    if symbol.kind == "emoji":
        return "emoji", f"emoji:{symbol.points}"
    if symbol.kind == "logo":
        return "logo", f"logo:{brand(symbol.name)}"
    found = exceptions().get((symbol.pack, symbol.stem), concept_of().get(symbol.stem, "-"))
    if found != "-":
        return "icon", f"icon:{found}"
    bare = re.sub(r"-(square|circle|logo)$", "", symbol.stem)
    if bare in BRANDS_AMONG_ICONS:
        return "logo", f"logo:{brand(bare)}"
    return "icon", f"icon:~{symbol.stem}"


def of_row(row: list[str]) -> str:
    """The name of a row of canonical.json. The file keeps the drawing, not its name, as names may change."""
    pack, name, old, kind, points = row
    return name if kind == "none" else label(sets.Symbol(pack, name, sets.stem(name, pack) if kind == "icon" else old, kind, points))[1]
