"""Formulas as text for matplotlib's mathtext, and their pictures."""

import random

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

LETTERS = "abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTVXYZ"
GREEK = r"\alpha \beta \gamma \delta \epsilon \theta \lambda \mu \pi \rho \sigma \phi \omega \Delta \Omega \psi".split()
SETS = ("dejavusans", "dejavuserif", "cm", "stix", "stixsans")


def atom(rng: random.Random) -> str:
    roll = rng.random()
    if roll < 0.55:
        return rng.choice(LETTERS)
    return rng.choice(GREEK) if roll < 0.75 else str(rng.randint(1, 12))


def term(rng: random.Random, depth: int) -> str:
    base = rng.choice(
        [atom(rng), f"{atom(rng)}_{{{atom(rng)}}}", f"{atom(rng)}^{{{atom(rng)}}}", f"{rng.randint(2, 9)}{rng.choice(LETTERS)}^2"]
    )
    if depth <= 0:
        return base
    inner = sum_of(rng, depth - 1)
    limits = f"_{{{rng.choice(['0', '-1', 'i=1', 'n=0', 'a'])}}}^{{{rng.choice(['1', 'n', chr(92) + 'infty', 'N', 'b'])}}}"
    x = rng.choice("xyzt")
    return rng.choice(
        [
            base,
            rf"\frac{{{inner}}}{{{sum_of(rng, 0)}}}",
            rf"\sqrt{{{inner}}}",
            rf"\int{limits} {inner}\, d{x}",
            rf"\int {inner}\, d{x}",
            rf"\sum{limits} {inner}",
            rf"\prod{limits} {inner}",
            rf"\lim_{{{x} \to {rng.choice(['0', chr(92) + 'infty'])}}} {inner}",
            rf"{rng.choice(['f', 'g', 'h', 'P', 'F'])}({x})",
            rf"\{rng.choice(['sin', 'cos', 'log', 'exp', 'ln', 'tan'])}({inner})",
            rf"\left({inner}\right)^2",
            rf"\frac{{\partial {rng.choice('fuv')}}}{{\partial {x}}}",
            rf"\frac{{d{rng.choice('fuy')}}}{{d{x}}}",
            rf"e^{{{rng.choice(['', '-'])}{sum_of(rng, 0)}}}",
        ]
    )


def sum_of(rng: random.Random, depth: int) -> str:
    parts = [term(rng, depth)]
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        parts.append(rng.choice(["+", "-", r"\cdot", r"\times", "+", "-"]) + " " + term(rng, depth))
    return " ".join(parts)


def formula(rng: random.Random) -> str:
    depth = rng.choice([0, 1, 1, 2])
    relation = rng.choice(["=", "=", "=", "=", r"\leq", r"\neq", r"\approx", r"\in", r"\rightarrow", ">"])
    left = rng.choice([atom(rng), term(rng, 0), term(rng, 1), f"{rng.choice('fgh')}(x)"])
    return f"${left} {relation} {sum_of(rng, depth)}$" if rng.random() < 0.85 else f"${term(rng, 2)}$"


def draw_formula(text: str, size: int, rng: random.Random) -> np.ndarray:
    """Black on white, cut close."""
    figure = Figure(figsize=(12, 3), dpi=72)
    canvas = FigureCanvasAgg(figure)
    figure.text(0.02, 0.4, text, fontsize=size, math_fontfamily=rng.choice(SETS))
    canvas.draw()
    grey = np.asarray(canvas.buffer_rgba())[:, :, 0]
    rows, columns = np.where(grey < 160)
    if len(rows) == 0:
        return np.full((20, 20), 255, np.uint8)
    return grey[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1].copy()
