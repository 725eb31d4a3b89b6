"""Charts: by matplotlib in its many styles, by pygal, and drawn by hand as infographics are."""

from __future__ import annotations

import io
import math
import random

import numpy as np
from PIL import Image, ImageDraw

from . import assets as a

TYPES = ["bar", "line", "pie", "scatter", "area", "other"]


def chart(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    from .browser import shot

    kind = rng.choices(TYPES, [5, 4, 3, 3, 2, 2])[0]
    roll = rng.random()
    if roll < 0.4:
        found = shot(rng, "charts", part)
        if found:
            return found[0], {"kind": "chart", "chart": found[1].split("-")[1], "words": 1}
    worded = rng.random() < 0.93
    if kind == "bar" and roll > 0.8:
        return bare_bars(rng, part), {"kind": "chart", "chart": "bar", "words": 1}
    picture = matplotlib_chart(rng, kind, part, worded) if roll < 0.75 else by_hand(rng, kind, part, worded)
    return picture, {"kind": "chart", "chart": kind, "words": int(worded)}


def bare_bars(rng, part) -> Image.Image:
    """Lying bars with their names before and their values behind, and no axes: as pages write them in SVG."""
    n, size = rng.randint(3, 9), rng.choice([14, 18, 24])
    step, w = size * rng.uniform(1.8, 3.2), rng.randint(360, 800)
    back = a.ground(rng, 0.25) if rng.random() < 0.5 else a.colour(rng, 210, 255)
    fore, fill, face = a.ink(rng, back, 0.9), a.colour(rng, 50, 220), a.font(rng, size, part)
    out = Image.new("RGB", (w, int(step * (n + 2))), back)
    draw, names, values = ImageDraw.Draw(out), rng.sample(a.vocabulary(part), n), series(rng, n)
    left = max(face.getlength(name) for name in names) + size * 1.6
    draw.text(
        (size, step * 0.3),
        a.words(rng, rng.randint(2, 5), part).capitalize(),
        fore,
        face.font_variant(size=int(size * rng.uniform(1, 1.5))),
    )
    for i, (name, value) in enumerate(zip(names, values / values.max())):
        y = step * (i + 1.6)
        draw.text((size * 0.8, y), name, fore, face)
        end = left + max(2, (w - left - size * 4) * value)
        draw.rectangle((left, y, end, y + size * rng.uniform(0.95, 1.05)), fill=fill)
        draw.text((end + size * 0.4, y), f"{value * 100:.0f}{rng.choice(['', ' %'])}", fore, face)
    return out


def series(rng: random.Random, n: int) -> np.ndarray:
    noise = np.random.default_rng(rng.getrandbits(32))
    style = rng.choice(["walk", "up", "wave", "any"])
    x = np.linspace(0, 1, n)
    base = {
        "walk": noise.normal(0, 1, n).cumsum(),
        "up": 4 * x ** rng.uniform(0.5, 3) + noise.normal(0, 0.2, n),
        "wave": np.sin(x * rng.uniform(4, 30)) + noise.normal(0, 0.15, n),
        "any": noise.random(n),
    }[style]
    return (base - base.min() + 0.1) * 10 ** rng.uniform(0, 4)


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
        for s in range(sets):
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
        for s in range(sets):
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


def by_hand(rng, kind, part, worded) -> Image.Image:
    """Flat, rounded, thick: as infographics, dashboards and sparklines draw them. Twice the size, then halved."""
    w, h = rng.choice([(640, 400), (500, 500), (800, 360), (420, 300), (300, 120)])
    back = a.ground(rng, 0.25)
    fore = a.ink(rng, back, 0.9)
    out = Image.new("RGB", (w * 2, h * 2), back)
    draw = ImageDraw.Draw(out)
    palette = [a.ink(rng, back, 0) for _ in range(6)]
    if rng.random() < 0.3:
        palette = [palette[0]] * 6
    left, top, right, bottom = w * 0.2, h * 0.35, w * 1.9, h * 1.75
    face = a.font(rng, h * 0.075, part)
    axes = rng.random()
    if axes < 0.7 and kind != "pie":
        draw.line([(left, top), (left, bottom), (right, bottom)], fore, rng.randint(1, 5))
    if axes < 0.4 and kind != "pie":
        for i in range(1, rng.randint(4, 8)):
            y = bottom - (bottom - top) * i / 7
            draw.line((left, y, right, y), tuple((b * 4 + f) // 5 for b, f in zip(back, fore)), 2)
            if worded:
                draw.text((left - face.size * 2.2, y - face.size / 2), str(i * 10), fore, face)
    n = rng.randint(3, 10)
    if kind == "bar":
        across = rng.random() < 0.4
        for i in range(n):
            v, round_ = rng.uniform(0.08, 1), rng.choice([0, 0, 10, 30])
            a0, step = (top, (bottom - top) / n) if across else (left, (right - left) / n)
            p = a0 + i * step + step * 0.15
            box = (
                (left, p, left + (right - left) * v, p + step * 0.7) if across else (p, bottom - (bottom - top) * v, p + step * 0.7, bottom)
            )
            draw.rounded_rectangle(box, min(round_, step * 0.3), fill=palette[i % 6] if rng.random() < 0.99 else fore)
            if worded:
                draw.text((8, p) if across else (p, bottom + 8), a.label(rng, part)[:6], fore, face)
    elif kind in ("line", "area", "scatter"):
        for s in range(rng.choice([1, 1, 2, 3])):
            m = rng.randint(5, 30)
            v = series(rng, m)
            v = (v - v.min()) / (np.ptp(v) + 1e-9)
            points = [(left + (right - left) * i / (m - 1), bottom - (bottom - top) * (0.05 + 0.9 * y)) for i, y in enumerate(v)]
            if kind == "area":
                draw.polygon([(left, bottom), *points, (right, bottom)], fill=palette[s])
            elif kind == "line":
                draw.line(points, palette[s], rng.randint(3, 14), joint="curve")
            if kind == "scatter" or (kind == "line" and rng.random() < 0.4):
                r = rng.uniform(5, 16)
                for x, y in (
                    points if kind == "line" else [(rng.uniform(left, right), rng.uniform(top, bottom)) for _ in range(rng.randint(12, 70))]
                ):
                    draw.ellipse((x - r, y - r, x + r, y + r), fill=palette[s])
    elif kind == "pie":
        r, cx, cy, start = h * rng.uniform(0.5, 0.75), w * rng.choice([0.7, 1, 1.3]), h * 1.1, rng.uniform(0, 360)
        shares = [rng.random() + 0.1 for _ in range(rng.randint(2, 7))]
        for i, s in enumerate(shares):
            end = start + 360 * s / sum(shares)
            draw.pieslice(
                (cx - r, cy - r, cx + r, cy + r),
                start,
                end,
                fill=palette[i % 6] if len(set(palette)) > 1 else tuple(min(255, c // 3 + 28 * i) for c in palette[0]),
                outline=back,
                width=rng.choice([0, 6]),
            )
            start = end
            if worded:
                draw.text((30 if cx > w else w * 1.6, h * 0.4 + i * face.size * 1.5), a.label(rng, part)[:10], fore, face)
        if rng.random() < 0.4:
            q = r * rng.uniform(0.4, 0.75)
            draw.ellipse((cx - q, cy - q, cx + q, cy + q), fill=back)
    else:
        if rng.random() < 0.5:  # radar
            cx, cy, r = w, h * 1.1, h * 0.7
            ring = lambda k: [(cx + r * k * math.cos(i * 2 * math.pi / n), cy + r * k * math.sin(i * 2 * math.pi / n)) for i in range(n)]  # noqa: E731
            for k in (0.33, 0.66, 1):
                draw.polygon(ring(k), outline=fore)
            draw.polygon(
                [
                    (cx + r * v * math.cos(i * 2 * math.pi / n), cy + r * v * math.sin(i * 2 * math.pi / n))
                    for i, v in enumerate(rng.uniform(0.2, 1) for _ in range(n))
                ],
                fill=palette[0],
            )
        else:  # heat map
            cell = (right - left) / n
            for i in range(n):
                for j in range(max(2, int((bottom - top) / cell))):
                    k = rng.random()
                    draw.rectangle(
                        (left + i * cell, top + j * cell, left + (i + 1) * cell - 4, top + (j + 1) * cell - 4),
                        fill=tuple(int(b * (1 - k) + p * k) for b, p in zip(back, palette[0])),
                    )
    if worded and rng.random() < 0.85:
        draw.text(
            (w * rng.choice([0.1, 0.4]), h * 0.08), a.words(rng, rng.randint(1, 5), part).capitalize(), fore, a.font(rng, h * 0.14, part)
        )
    return out.resize((w, h), Image.Resampling.LANCZOS)
