"""Coasts, borders and names from npm's public-domain geodata (world-atlas, us-atlas: Natural Earth, US Census), projected."""

from __future__ import annotations

import functools
import json
import random

import numpy as np

from . import assets as a

#: Files of geodata and the objects in them that hold areas.
SOURCES = {
    "world": ("world-atlas/countries-50m.json", "countries"),
    "coarse": ("world-atlas/countries-110m.json", "countries"),
    "states": ("us-atlas/states-10m.json", "states"),
    "counties": ("us-atlas/counties-10m.json", "counties"),
}
Ring = np.ndarray  # [n, 2], degrees east and north, or pixels


@functools.cache
def areas(source: str) -> list[tuple[str, list[Ring]]]:
    """Name and outer rings of each area of a TopoJSON file, its arcs decoded as the specification says."""
    file, name = SOURCES[source]
    topology = json.loads((a.NPM / file).read_text())
    scale, shift = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), 0) * scale + shift for arc in topology["arcs"]]
    found = []
    for each in topology["objects"][name]["geometries"]:
        if each["type"] not in ("Polygon", "MultiPolygon"):
            continue
        polygons = [each["arcs"]] if each["type"] == "Polygon" else each["arcs"]
        rings = [np.concatenate([arcs[i] if i >= 0 else arcs[~i][::-1] for i in polygon[0]]) for polygon in polygons]
        found.append((each.get("properties", {}).get("name", ""), rings))
    return found


@functools.cache
def centres(source: str) -> np.ndarray:
    return np.array([max(rings, key=len).mean(0) for _, rings in areas(source)])


class View:
    """A part of the earth on a picture of w by h pixels, in one of three projections."""

    def __init__(self, rng: random.Random, w: int, h: int, source: str, part: str):
        self.w, self.h, self.source = w, h, source
        rows = [i for i, (name, _) in enumerate(areas(source)) if a.part_of(name or str(i)) == part or source == "coarse"]
        self.middle = centres(source)[rng.choice(rows)]
        # Degrees from side to side.
        self.span = {
            "world": rng.uniform(8, 70),
            "coarse": rng.uniform(90, 360),
            "states": rng.uniform(8, 60),
            "counties": rng.uniform(2, 9),
        }[source]
        if source == "coarse" and rng.random() < 0.5:
            self.middle, self.span = np.array([rng.uniform(-20, 20), rng.uniform(0, 25)]), 360
        self.kind = "globe" if source == "coarse" and self.span < 300 and rng.random() < 0.4 else rng.choice(["plain", "mercator"])

    def pixels(self, ring: Ring) -> Ring | None:
        """Where a ring lies on the picture; None where it is off."""
        east = (ring[:, 0] - self.middle[0] + 180) % 360 - 180 if self.span < 300 else ring[:, 0] - self.middle[0]
        if self.kind == "globe":
            return self._on_globe(np.radians(east), np.radians(ring[:, 1]))
        if self.span < 300 and np.ptp(east) > 300:
            return None
        north, here = (self._up(np.clip(v, -78, 84)) for v in (ring[:, 1], np.array([self.middle[1]])))
        squeeze = np.cos(np.radians(self.middle[1])) if self.kind == "plain" and self.span < 100 else 1
        scale = self.w / self.span
        out = np.stack([self.w / 2 + east * scale * squeeze, self.h / 2 - (north - here[0]) * scale], 1)
        outside = (out.max(0) < 0).any() or out[:, 0].min() > self.w or out[:, 1].min() > self.h
        return None if outside else out

    def _up(self, north: np.ndarray) -> np.ndarray:
        return np.degrees(np.log(np.tan(np.pi / 4 + np.radians(north) / 2))) if self.kind == "mercator" else north

    def _on_globe(self, east: np.ndarray, north: np.ndarray) -> Ring | None:
        tilt = np.radians(self.middle[1])
        front = np.sin(tilt) * np.sin(north) + np.cos(tilt) * np.cos(north) * np.cos(east) > 0
        if front.sum() < 3:
            return None
        x = np.cos(north) * np.sin(east)
        y = np.cos(tilt) * np.sin(north) - np.sin(tilt) * np.cos(north) * np.cos(east)
        radius = min(self.w, self.h) * 0.47
        return np.stack([self.w / 2 + x[front] * radius, self.h / 2 - y[front] * radius], 1)

    def shapes(self) -> list[tuple[str, list[Ring]]]:
        """Name and rings, in pixels, of what can be seen."""
        found = []
        for name, rings in areas(self.source):
            here = [p for p in (self.pixels(r) for r in rings) if p is not None and len(p) > 2]
            if here:
                found.append((name, here))
        return found
