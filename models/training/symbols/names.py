"""Writes into models/zoo/symbols what symbols are called, a file for each language: icons by hand, flags and emoji from
Unicode CLDR. And glyphs.json: which symbol a name in an icon font means."""

from __future__ import annotations

import json
import re
from pathlib import Path

import labels
import sets

LANGUAGES = ["en", "de", "fr", "es", "ja", "ar"]
HERE = Path(__file__).parent
ZOO = HERE.parents[1] / "zoo/symbols"
#: Icon font to how its classes begin and the packages whose names it uses. Material has no classes: the text is the name.
FONTS = {
    "font-awesome": (["fa-"], ["fa7-solid", "fa7-regular", "fa7-brands"]), "material": ([], ["ic", "material-symbols"]),
    "mdi": (["mdi-"], ["mdi"]), "bootstrap": (["bi-"], ["bi"]), "remix": (["ri-"], ["ri"]),
    "tabler": (["ti-", "icon-tabler-"], ["tabler"]), "phosphor": (["ph-"], ["ph"]),
    "lucide": (["lucide-", "icon-"], ["lucide", "feather"]), "boxicons": (["bx-", "bxs-"], ["bx"]), "ionicons": (["ion-"], ["ion"]),
    "codicons": (["codicon-"], ["codicon"]), "octicons": (["octicon-"], ["octicon"]), "unicons": (["uil-"], ["uil"]),
    "primeicons": (["pi-"], ["prime"]), "eva": (["eva-"], ["eva"]), "heroicons": (["heroicon-", "hero-"], ["heroicons"]),
    "iconoir": (["iconoir-"], ["iconoir"]), "carbon": (["carbon-"], ["carbon"]),
}  # fmt: skip
#: Unicode symbols that stand alone in controls, by the concept they mean.
CHARACTERS = {
    "x-mark": "×✕✖✗✘⨯❌", "check": "✓✔✅", "plus": "+＋➕", "minus": "−–➖", "menu": "☰≡", "gear": "⚙", "more-horizontal": "…⋯",
    "more-vertical": "⋮", "arrow-left": "←⟵🡐⬅", "arrow-right": "→⟶🡒➡➔➜", "arrow-up": "↑⬆", "arrow-down": "↓⬇", "arrow-up-right": "↗",
    "chevron-left": "‹❮〈⟨", "chevron-right": "›❯〉⟩", "chevrons-left": "«", "chevrons-right": "»", "triangle-up": "▲▴",
    "triangle-down": "▼▾", "triangle-left": "◀◂", "play": "▶►", "triangle-right": "▸", "pause": "⏸", "stop": "⏹", "record": "⏺",
    "skip-next": "⏭", "skip-previous": "⏮", "fast-forward": "⏩", "rewind": "⏪", "eject": "⏏", "refresh": "↻⟳🔄", "undo": "↶", "redo": "↷",
    "star": "★☆⭐", "heart": "♥♡❤", "magnifying-glass": "🔍🔎⌕", "house": "⌂🏠", "envelope": "✉", "phone": "☎📞", "pencil": "✎✏",
    "scissors": "✂", "trash-can": "🗑", "lock": "🔒", "bell": "🔔", "info-circle": "ℹ🛈", "warning-triangle": "⚠", "music-note": "♪",
    "sun": "☀", "moon": "☾🌙", "download": "⤓", "upload": "⤒", "external-link": "⧉", "fullscreen": "⛶", "volume-off": "🔇",
    "volume-high": "🔊", "calendar": "📅", "shopping-cart": "🛒", "globe": "🌐", "link": "🔗", "paperclip": "📎",
}  # fmt: skip
#: Endings to take off the name of a glyph that is not in the table. They only say how it is drawn.
ENDS = re.compile(
    r"([-_](outline[d]?|filled|fill|line|solid|sharp|rounded|round|duotone|bold|light|thin|regular|24|16|20|alt|simple|straight))+$"
)


def concepts() -> dict[str, dict]:
    shows = {}
    for file in sorted((HERE / "concepts").glob("shows-*.txt")):
        for line in file.read_text().splitlines():
            name, *words = line.split("|")
            shows[name] = words
    does, only_by_name = {}, set()
    for line in (HERE / "concepts/purposes.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        words, _, names = line.rpartition(":")
        for name in names.split():
            does[name.lstrip("!")] = words.split("|")
            only_by_name |= {name[1:]} if name.startswith("!") else set()
    out = {}
    for name, aliases in labels.concepts().items():
        out[name] = {"aliases": aliases, "shows": shows[name], "does": does.get(name)}
        if name in only_by_name:
            out[name]["doesOnlyByName"] = True
    assert set(shows) == set(out) and set(does) <= set(out)
    assert all(len(c["shows"]) == len(LANGUAGES) for c in out.values())
    return out


def cldr(package: str, kind: str, language: str, key: str) -> dict:
    return json.loads((sets.NPM / package / kind / language / f"{key}.json").read_text())


def spoken() -> list[dict[str, str]]:
    """For each language: emoji (without presentation selectors) to its name as it is read out."""
    out = []
    for language in LANGUAGES:
        plain = cldr("cldr-annotations-full", "annotations", language, "annotations")["annotations"]["annotations"]
        derived = cldr("cldr-annotations-derived-full", "annotationsDerived", language, "annotations")["annotationsDerived"]["annotations"]
        out.append({k.replace("\ufe0f", ""): v["tts"][0] for part in (derived, plain) for k, v in part.items() if "tts" in v})
    return out


def part_of_country(code: str, said: list[dict[str, str]]) -> list[str | None]:
    """England, Scotland and Wales ("gb-eng"), by the names of their emoji: CLDR does not list them among the territories."""
    flag = "\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in code.replace("-", "")) + "\U000e007f"
    return [re.sub(r"^[^:]*: ?", "", s[flag]) if flag in s else None for s in said]


def names() -> dict[str, dict[str, list[str]]]:
    said = spoken()
    territories = [
        cldr("cldr-localenames-full", "main", lang, "territories")["main"][lang]["localeDisplayNames"]["territories"] for lang in LANGUAGES
    ]
    found = {labels.label(s)[1] for role in sets.ROLES for s in sets.role(role) if s.kind in ("flag", "emoji")}
    flags, emoji = {}, {}
    for name in sorted(found):
        kind, _, code = name.partition(":")
        if kind == "flag" and not code.startswith("~"):
            words = [t.get(code.upper()) for t in territories] if len(code) == 2 else part_of_country(code, said)
            if all(words):
                flags[code] = words
        if kind == "emoji":
            character = "".join(chr(int(p, 16)) for p in code.split("-"))
            words = [s.get(character) for s in said]
            if all(words):
                emoji[code] = words
    return {"flags": flags, "emoji": emoji}


def meaning(pack: str, candidates: list[str]) -> str | None:
    """The label of the first of these names that means something to us."""
    kind = "logo" if pack == "fa7-brands" else "icon"
    for name in candidates:
        label = labels.label(sets.Symbol(pack, name, sets.stem(name, pack) if kind == "icon" else name, kind, ""))[1]
        label = f"icon:{labels.only_glyphs()[label[6:]]}" if label[6:] in labels.only_glyphs() else label
        if "~" not in label:
            return label
    return None


def glyphs() -> dict:
    fonts = {}
    for font, (starts, packs) in FONTS.items():
        table = {}
        for pack in packs:
            data = sets.pack(pack)
            for name in [*data["icons"], *data.get("aliases", {})]:
                alias = data.get("aliases", {}).get(name)
                if alias and set(alias) & {"hFlip", "vFlip", "rotate"}:
                    continue
                # What an alias stands for counts first: "remove" is a cross where it stands for one.
                label = meaning(pack, [alias["parent"], name] if alias else [name])
                if label:
                    key = re.sub(r"^(baseline|outline|round|sharp|twotone)-", "", name) if pack == "ic" else name
                    table.setdefault(key.replace("-", "_") if font == "material" else key, label)
        fonts[font] = {"starts": starts, "names": compact(table, font)}
    return {"fonts": fonts, "characters": {c: f"icon:{name}" for name, text in CHARACTERS.items() for c in text}}


def compact(table: dict[str, str], font: str) -> dict[str, str]:
    """Leaves out names that mean the same without their ending: whoever looks a name up takes the ending off too."""
    bare = {}
    for name, label in table.items():
        short = ENDS.sub("", name)
        bare.setdefault(short, label)
    return {**bare, **{n: label for n, label in table.items() if bare[ENDS.sub("", n)] != label}}


def words(language: int) -> dict[str, dict]:
    """What every symbol is called in one language.

    An icon: what it shows, what a control with it does, and 1 if only a glyph's name tells that.
    """
    icons = {}
    for name, concept in concepts().items():
        does = [concept["does"][language]] if concept["does"] else []
        icons[name] = [concept["shows"][language], *does, *([1] if "doesOnlyByName" in concept else [])]
    of_cldr = names()
    return {"icons": icons, **{kind: {code: said[language] for code, said in of_cldr[kind].items()} for kind in ("flags", "emoji")}}


def main() -> None:
    ZOO.mkdir(parents=True, exist_ok=True)
    for at, language in enumerate(LANGUAGES):
        of = words(at)
        (ZOO / f"words-{language}.json").write_text(json.dumps(of, ensure_ascii=False, separators=(",", ":")) + "\n")
    fonts = glyphs()
    (ZOO / "glyphs.json").write_text(json.dumps(fonts, ensure_ascii=False, separators=(",", ":")) + "\n")
    print({kind: len(names_of) for kind, names_of in of.items()}, {font: len(table["names"]) for font, table in fonts["fonts"].items()})


if __name__ == "__main__":
    main()
