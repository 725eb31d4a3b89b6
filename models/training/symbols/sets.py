"""The sets of drawings: npm packages of @iconify-json, what each is used for, and how its names are read."""

from __future__ import annotations

import functools
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

DATA = Path(os.environ.get("SYMBOLS_DATA", "../symbols-data")).resolve()
NPM = DATA / "npm/node_modules"
ICONIFY = NPM / "@iconify-json"
SHARED = Path(os.environ.get("SYMBOLS_SHARED", Path(__file__).resolve().parents[4] / "shared"))

#: Trained on and indexed.
TRAIN = {
    "icon": (
        "tabler lucide mdi material-symbols ic bi ri carbon fa7-solid fa7-regular ion octicon feather eva iconoir fluent mingcute solar "
        "ant-design teenyicons jam radix-icons bx zondicons cil codicon gravity-ui mynaui tdesign icon-park icon-park-outline hugeicons ep "
        "flowbite humbleicons prime oui gg lets-icons basil proicons uil vaadin system-uicons ci pepicons-pop flat-color-icons"
    ).split(),
    "logo": "simple-icons logos cib fa7-brands".split(),
    "flag": "flag cif".split(),
    "emoji": "noto noto-v1 twemoji fluent-emoji-flat fluent-emoji streamline-emojis".split(),
}
#: Never trained on. The thresholds are fitted on them.
DEV = {
    "icon": ["heroicons", "akar-icons", "majesticons", "iconamoon"],
    "logo": ["skill-icons"],
    "flag": ["flagpack"],
    "emoji": ["emojione"],
}
#: Neither trained on nor fitted on: the figures are of these. OpenMoji is share-alike, so it may only be used to measure.
TEST = {"icon": ["ph"], "logo": ["devicon"], "flag": ["circle-flags"], "emoji": ["openmoji", "fxemoji"]}
ROLES = {"train": TRAIN, "dev": DEV, "test": TEST}
#: Sets whose drawings have colours. All others are drawn in one.
COLOURED = set(
    "logos flag cif flagpack circle-flags noto noto-v1 twemoji fluent-emoji-flat fluent-emoji streamline-emojis "
    "emojione openmoji fxemoji skill-icons devicon flat-color-icons icon-park".split()
)

#: Emoji sets that do not state the code points of their drawings.
EMOJI_NAMED = {"noto-v1", "fluent-emoji", "streamline-emojis", "emojione", "fxemoji"}

#: Variants to leave out: they look like another one that is kept.
SKIPPED = {
    "material-symbols": r"-(sharp|outline-sharp|outline-rounded)$",
    "ic": r"^(sharp|round|outline)-",
    "fluent": r"(?<!-24-filled)(?<!-24-regular)$",
    "solar": r"-(broken|outline|line-duotone)$",
    "octicon": r"-(12|16|48|96)$",
    "ion": r"-sharp$|^(ios|md)-",
    "heroicons": r"-(20|16)-solid$",
    "iconamoon": r"-(light|thin|duotone)$",
    "ph": r"-(light|thin)$",
    "ant-design": r"-twotone$",
    "lets-icons": r"-(thin|light)$",
    "pepicons-pop": r"-(filled|off)$",
    "flag": r"-1x1$",
    "noto": r"skin-tone|-hair",
    "noto-v1": r"skin-tone|-hair",
    "twemoji": r"skin-tone|-hair",
    "fluent-emoji": r"-(dark|light|medium|medium-dark|medium-light)$",
    "fluent-emoji-flat": r"-(dark|light|medium|medium-dark|medium-light)$",
    "emojione": r"skin-tone",
    "openmoji": r"skin-tone|-hair",
}
#: Endings of names that only say how a drawing is drawn.
STYLE = re.compile(
    r"-(outline-rounded|outline-sharp|outline|outlined|filled|fill|line|solid|linear|bold-duotone|line-duotone|duotone|twotone"
    r"|rounded|round|sharp|regular|24-filled|24-regular|24|16|f|alt|bold|light|thin|o|stroke|simple|straight)$"
)
PREFIX = re.compile(r"^(baseline|twotone|outline|round|sharp|regular|solid|cil|sym-o)-")
BRAND_WORDS = re.compile(r"(^|-)(logo|brand|brands|flag-[a-z]{2})(-|$)")
NUMBERED = re.compile(r"-0?\d$")
COUNTED = re.compile(
    r"(repeat|volume|battery|signal|wifi|speaker|brightness|thermometer|number|exposure|replay|forward|filter|looks|heading|h)-"
)
KEPT = {"text-bold", "sun-light", "format-bold", "traffic-light", "flash-light", "arrow-round", "align-solid", "type-bold"}


@dataclass(frozen=True)
class Symbol:
    """One drawing of a set."""

    pack: str
    name: str
    stem: str  # the name without endings that only say how it is drawn
    kind: str
    points: str  # code points of emoji and of flags in emoji sets, as "1f600" or "1f468-200d-1f33e"

    @property
    def key(self) -> str:
        return f"{self.pack}:{self.name}"


@functools.cache
def pack(name: str) -> dict:
    return json.loads((ICONIFY / name / "icons.json").read_text())


@functools.cache
def licence(name: str) -> dict:
    info = json.loads((ICONIFY / name / "info.json").read_text())
    version = json.loads((ICONIFY / name / "package.json").read_text())["version"]
    return {
        "set": name,
        "version": version,
        "licence": info["license"].get("spdx") or info["license"]["title"],
        "author": info["author"]["name"],
    }


def stem(name: str, pack: str = "") -> str:
    name = PREFIX.sub("", name) if name not in KEPT else name
    for _ in range(3):
        shorter = STYLE.sub("", name)
        if shorter in ("", name) or name in KEPT:
            break
        name = shorter
    if pack == "solar":
        name = re.sub(r"-broken$", "", name)
    return name if COUNTED.match(name) else NUMBERED.sub("", name) or name


@functools.cache
def points_of(name: str) -> dict[str, str]:
    """Code points by name, without presentation selectors. For sets that do not state them, by the names of other sets."""
    path = ICONIFY / name / "chars.json"
    stated = json.loads(path.read_text()) if path.exists() else {}
    if stated or name not in EMOJI_NAMED:
        return {v: "-".join(p for p in k.split("-") if p != "fe0f") for k, v in stated.items()}
    return {k: v for other in ("fluent-emoji-flat", "openmoji", "twemoji", "noto") for k, v in points_of(other).items()}


def svg(pack_name: str, name: str) -> str:
    data = pack(pack_name)
    icon = data["icons"][name]
    w, h = icon.get("width", data.get("width", 16)), icon.get("height", data.get("height", 16))
    left, top = icon.get("left", 0), icon.get("top", 0)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{left} {top} {w} {h}" '
        f'width="{w}" height="{h}">{icon["body"]}</svg>'
    )


def symbols(pack_name: str, kind: str) -> list[Symbol]:
    skipped, points = SKIPPED.get(pack_name), points_of(pack_name)
    out = []
    for name, icon in pack(pack_name)["icons"].items():
        if (icon.get("hidden") and kind != "logo") or (skipped and re.search(skipped, name)):
            continue
        real = kind
        if kind == "emoji":
            code = points.get(name, "")
            if not code:
                continue
            real = "flag" if re.fullmatch(r"1f1[ef].-1f1..", code) else "emoji"
            out.append(Symbol(pack_name, name, name, real, code))
        elif kind == "flag":
            out.append(Symbol(pack_name, name, re.sub(r"-(4x3|1x1)$", "", name), kind, ""))
        elif kind == "icon" and (BRAND_WORDS.search(name) or (pack_name == "fa7-regular" and "font-awesome" in name)):
            continue
        else:
            out.append(Symbol(pack_name, name, stem(name, pack_name) if kind == "icon" else name, kind, ""))
    return out


def role(which: str) -> list[Symbol]:
    return [s for kind, packs in ROLES[which].items() for p in packs for s in symbols(p, kind)]
