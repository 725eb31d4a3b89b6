"""Charts by matplotlib, in its many styles."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from . import assets as a
from .series import series


def matplotlib_chart(rng, kind, part, worded) -> Image.Image:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from matplotlib import font_manager

    noise = np.random.default_rng(rng.getrandbits(32))
    style = rng.choice(
        [
            "default",
            "default",
            "ggplot",
            "bmh",
            "dark_background",
            "fivethirtyeight",
            "grayscale",
            "classic",
            "Solarize_Light2",
            "seaborn-v0_8",
            "seaborn-v0_8-darkgrid",
            "seaborn-v0_8-whitegrid",
            "seaborn-v0_8-ticks",
            "tableau-colorblind10",
        ]
    )
    with plt.style.context(style):
        path = rng.choice(rng.choice(a.font_families("train" if part == "train" else "dev")))
        font_manager.fontManager.addfont(path)
        plt.rcParams["font.family"] = font_manager.FontProperties(fname=path).get_name() if rng.random() < 0.5 else "sans-serif"
        plt.rcParams["font.size"] = rng.choice([8, 10, 12, 15])
        polar = kind == "other" and rng.random() < 0.2
        figure, axes = plt.subplots(
            figsize=(rng.uniform(3, 9), rng.uniform(2.5, 6)), dpi=rng.choice([60, 80, 100]), subplot_kw={"polar": True} if polar else {}
        )
        if rng.random() < 0.4:
            axes.set_prop_cycle(color=[tuple(v / 255 for v in a.colour(rng, 30, 230)) for _ in range(6)])
        draw_axes(rng, noise, axes, kind, part, polar)
        if worded:
            axes.set_title(a.words(rng, rng.randint(1, 7), part).capitalize()) if rng.random() < 0.75 else None
            if kind != "pie" and rng.random() < 0.6:
                axes.set_xlabel(a.label(rng, part))
                axes.set_ylabel(a.label(rng, part))
        else:
            axes.set_axis_off()
        if rng.random() < 0.4:
            axes.grid(rng.random() < 0.7)
        if rng.random() < 0.35 and kind != "pie":
            for side in ("top", "right"):
                if side in axes.spines:
                    axes.spines[side].set_visible(False)
        buffer = io.BytesIO()
        figure.savefig(buffer, transparent=rng.random() < 0.08, bbox_inches="tight" if rng.random() < 0.5 else None)
        plt.close(figure)
    return Image.open(buffer).convert("RGBA")


def draw_axes(rng, noise, axes, kind, part, polar) -> None:
    n, sets = rng.randint(3, 12), rng.choice([1, 1, 2, 3, 4])
    names = [a.label(rng, part)[:10] + " " * i for i in range(n)]
    if kind == "bar":
        across, stacked = rng.random() < 0.35, rng.random() < 0.4
        left = np.zeros(n)
        for s in range(sets):
            values = noise.random(n) * 100
            at = np.arange(n) + (0 if stacked else s * 0.8 / sets)
            wide = rng.uniform(0.5, 0.9) if stacked or sets == 1 else 0.8 / sets
            axes.barh(at, values, wide, left=left if stacked else None) if across else axes.bar(
                at, values, wide, bottom=left if stacked else None
            )
            left = left + values
        (axes.set_yticks if across else axes.set_xticks)(range(n), names, **({} if across else {"rotation": rng.choice([0, 0, 30, 90])}))
    elif kind == "line":
        for _ in range(sets):
            m = rng.randint(4, 80)
            axes.plot(
                range(m),
                series(rng, m),
                rng.choice(["-", "-", "-", "--", "-o", "-s", ":"]),
                lw=rng.uniform(0.7, 4),
                label=a.label(rng, part),
            )
    elif kind == "area":
        m = rng.randint(6, 60)
        values = [series(rng, m) / 100 for _ in range(sets)]
        axes.stackplot(range(m), *values, labels=names[:sets]) if rng.random() < 0.6 else [
            axes.fill_between(range(m), v, alpha=rng.uniform(0.3, 0.9)) for v in values
        ]
    elif kind == "scatter":
        for _ in range(sets):
            m = rng.randint(10, 250)
            x = noise.normal(rng.uniform(-2, 2), 1, m)
            axes.scatter(
                x,
                x * rng.uniform(-1, 1) + noise.normal(0, rng.uniform(0.1, 1), m),
                s=noise.random(m) * 300 if rng.random() < 0.2 else rng.uniform(5, 60),
                alpha=rng.uniform(0.4, 1),
                marker=rng.choice("ooosx^+d"),
                label=a.label(rng, part),
            )
    elif kind == "pie":
        m = rng.randint(2, 8)
        axes.pie(
            noise.random(m) + 0.1,
            labels=names[:m] if rng.random() < 0.7 and m <= n else None,
            autopct="%d%%" if rng.random() < 0.5 else None,
            wedgeprops={"width": rng.uniform(0.3, 0.6)} if rng.random() < 0.4 else None,
            shadow=rng.random() < 0.15,
            startangle=rng.uniform(0, 360),
        )
    elif polar:
        t = np.linspace(0, 2 * np.pi, n + 1)
        for _ in range(sets):
            v = noise.random(n)
            axes.fill(t, [*v, v[0]], alpha=0.4)
    else:
        which = rng.choice(["heat", "box", "violin", "contour", "hist2d", "err"])
        if which == "heat":
            axes.imshow(noise.random((rng.randint(3, 20), n)), cmap=rng.choice(["viridis", "coolwarm", "Blues", "magma"]), aspect="auto")
        elif which == "box":
            axes.boxplot([noise.normal(0, 1, 60) for _ in range(min(n, 8))])
        elif which == "violin":
            axes.violinplot([noise.normal(0, 1, 60) for _ in range(min(n, 8))])
        elif which == "contour":
            (axes.contourf if rng.random() < 0.5 else axes.contour)(
                np.sin(np.linspace(0, rng.uniform(2, 9), 40))[:, None] * np.cos(np.linspace(0, rng.uniform(2, 9), 40)), cmap="viridis"
            )
        elif which == "hist2d":
            axes.hexbin(noise.normal(0, 1, 3000), noise.normal(0, 1, 3000), gridsize=25)
        else:
            axes.errorbar(range(n), noise.random(n), yerr=noise.random(n) / 4, fmt="o", capsize=4)
    if sets > 1 and axes.get_legend_handles_labels()[0] and rng.random() < 0.6:
        axes.legend()
