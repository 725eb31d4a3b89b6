"""Draws charts and diagrams with known labels, to score the reading of them.

pip install matplotlib; apt-get install graphviz
python draw_charts.py FOLDER   (pictures and truth.json: the labels of each, and the figures on its axes)
"""

import json
import random
import subprocess
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import itertools

import matplotlib.pyplot as plt

TITLES = ["Rainfall by month", "Sales per region", "Visitors 2019 to 2024", "Energy use at home", "Average temperature"]
MONTHS = "January February March April May June".split()
PLACES = "North South East West Central".split()
AXES = [("Month", "Rain (mm)"), ("Region", "Sales in millions"), ("Year", "Visitors"), ("Room", "Kilowatt hours")]
STYLES = ["default", "ggplot", "dark_background", "bmh", "fivethirtyeight", "Solarize_Light2"]
STEPS = ["Start", "Read input", "Check the form", "Save to disk", "Send an email", "Ask again", "Finish"]


def chart(kind: str, path: Path, rng: random.Random) -> dict[str, list[str]]:
    names = rng.choice([MONTHS, PLACES])
    values = [rng.randint(3, 60) for _ in names]
    title, (x, y) = rng.choice(TITLES), rng.choice(AXES)
    labels = [title, *names]
    fig, ax = plt.subplots(figsize=rng.choice([(6.4, 4.8), (8, 4), (5, 5)]), dpi=rng.choice([72, 100, 120]))
    ax.set_title(title)
    if kind == "pie":
        ax.pie(values, labels=names)
    else:
        ax.set_xlabel(x)
        ax.set_ylabel(y)
        labels += [x, y]
        draw = {"bar": ax.bar, "barh": ax.barh, "line": ax.plot, "scatter": ax.scatter}[kind]
        draw(names, values)
    fig.savefig(path, bbox_inches="tight")
    ticks = [] if kind == "pie" else [tick.get_text() for tick in (*ax.get_xticklabels(), *ax.get_yticklabels())]
    plt.close(fig)
    return {"labels": labels, "ticks": [tick for tick in ticks if tick not in names]}


def diagram(path: Path, rng: random.Random) -> dict[str, list[str]]:
    steps = rng.sample(STEPS, 5)
    font = rng.choice(["Helvetica", "Times", "DejaVu Sans", "Open Sans"])
    edges = [f'"{a}" -> "{b}"' for a, b in itertools.pairwise(steps)] + [f'"{steps[0]}" -> "{steps[3]}"']
    dot = (
        f'digraph {{ node [shape={rng.choice(["box", "ellipse", "diamond"])} fontname="{font}" '
        f'fontsize={rng.choice([10, 14, 18])}]; {"; ".join(edges)} }}'
    )
    subprocess.run(["dot", "-Tpng", "-o", path], input=dot.encode(), check=True)
    return {"labels": steps, "ticks": []}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(7)
    truth: dict[str, dict[str, list[str]]] = {}
    for at in range(30):
        name = f"chart-{at:02}.png"
        with plt.style.context(STYLES[at % len(STYLES)]):
            truth[name] = chart(["bar", "barh", "line", "scatter", "pie"][at % 5], folder / name, rng)
    for at in range(12):
        name = f"diagram-{at:02}.png"
        truth[name] = diagram(folder / name, rng)
    (folder / "truth.json").write_text(json.dumps(truth, indent=1))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
