"""Diagrams: by Graphviz, and flow charts, trees, Venn diagrams, time lines, circuits, plans, figures drawn by hand."""

from __future__ import annotations

import io
import random
import subprocess

from PIL import Image

from . import assets as a
from .decisions import decisions
from .figures import circuit, figure, plan, venn
from .flows import cycle, few, flow, gantt, pyramid, timeline, tree


def diagram(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    from .browser import shot

    roll, worded = rng.random(), int(rng.random() < 0.93)
    labels = {"kind": "diagram", "words": worded}
    if roll < 0.2:
        found = shot(rng, "diagrams", part)
        if found:
            return found[0], {**labels, "words": 1}
    if roll < 0.45:
        return graph(rng, part), {**labels, "words": 1}
    return rng.choice(
        [flow, flow, decisions, decisions, decisions, few, few, tree, venn, timeline, plan, circuit, figure, cycle, pyramid, gantt]
    )(rng, part, worded), labels


def graph(rng, part) -> Image.Image:
    shapes = ["box", "ellipse", "circle", "diamond", "record", "hexagon", "cylinder", "note", "component", "plaintext"]
    shape, hexa = rng.choice(shapes), lambda: "#%02x%02x%02x" % a.colour(rng, 120, 255)
    n, fill = rng.randint(3, 16), rng.random() < 0.5
    one = hexa()
    nodes = "".join(
        f'n{i} [label="{a.label(rng, part)}" shape={rng.choice(shapes) if rng.random() < 0.2 else shape} {f"""style="filled,rounded" fillcolor="{one if rng.random() < 0.6 else hexa()}" """ if fill else ""}];'
        for i in range(n)
    )
    arrow = "--" if rng.random() < 0.2 else "->"
    edges = "".join(
        f"n{rng.randint(0, max(0, i - 1))} {arrow} n{i}" + (f' [label="{a.label(rng, part)}"]' if rng.random() < 0.15 else "") + ";"
        for i in range(1, n)
    )
    source = f'{"graph" if arrow == "--" else "digraph"} g {{ rankdir={rng.choice(["TB", "LR"])}; splines={rng.choice(["ortho", "true", "line"])}; node [fontname="{rng.choice(["DejaVu Sans", "Liberation Serif", "Noto Sans", "Liberation Mono"])}" penwidth={rng.uniform(0.7, 3):.1f}]; {nodes}{edges} }}'
    done = subprocess.run(
        [rng.choice(["dot", "dot", "dot", "neato", "circo", "fdp"]), "-Tpng", f"-Gdpi={rng.choice([50, 72, 96])}"],
        input=source.encode(),
        capture_output=True,
        check=False,
        timeout=30,
    )
    picture = Image.open(io.BytesIO(done.stdout)).convert("RGB")
    picture.thumbnail((2000, 2000))
    return picture
