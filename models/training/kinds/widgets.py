"""What programs' windows hold: editors, terminals, files, tables, forms, calculators, chats. Drawn by Qt."""

from __future__ import annotations

import random

from draw import assets as a
from draw.icons import THEMES, themes
from PySide6 import QtCore, QtGui
from PySide6 import QtWidgets as q


def lines(rng: random.Random, part: str, count: int) -> str:
    """What terminals and editors hold: lists of files, logs, code, settings."""
    words, style = [w.lower() for w in rng.sample(a.vocabulary(part), 40)], rng.choice(["list", "log", "code", "settings", "words"])
    w = lambda: rng.choice(words)
    make = {
        "list": lambda: f"-rw-r--r--  1 {w()} {w()} {rng.randint(10, 999999):8d} {rng.choice(['Jan', 'Mar', 'Oct'])} {rng.randint(1, 30):2d} {rng.randint(0, 23):02d}:{rng.randint(0, 59):02d} {w()}.{w()[:3]}",
        "log": lambda: f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d} [{w()}] {a.words(rng, rng.randint(3, 9), part)}",
        "code": lambda: " " * rng.choice([0, 4, 4, 8]) + rng.choice([f"def {w()}({w()}, {w()}):", f"{w()} = {w()}.{w()}({rng.randint(0, 99)})", f"if {w()} > {w()}:", f"return {w()}", "", f"# {a.words(rng, 6, part)}"]),
        "settings": lambda: rng.choice([f"{w()}_{w()}={rng.randint(0, 9999)}", f"# {a.words(rng, 8, part)}", "", f"[{w()}]"]),
        "words": lambda: a.words(rng, rng.randint(3, 16), part),
    }[style]  # fmt: skip
    return "\n".join(make() for _ in range(count))


def editor(rng, part, mono) -> q.QWidget:
    out = q.QPlainTextEdit(lines(rng, part, rng.randint(5, 70)))
    if rng.random() < 0.75:
        out.setFont(QtGui.QFont(rng.choice(mono), rng.choice([9, 10, 11, 13])))
    out.setLineWrapMode(rng.choice(list(q.QPlainTextEdit.LineWrapMode)))
    return out


def terminal(rng, part, mono) -> q.QWidget:
    out = q.QTextEdit()
    out.setFont(QtGui.QFont(rng.choice(mono), rng.choice([9, 10, 11, 13])))
    dark = rng.random() < 0.65
    back = rng.choice(["#000", "#111", "#300a24", "#002b36", "#1e1e1e"]) if dark else rng.choice(["#fff", "#fdf6e3"])
    fore = rng.choice(["#ccc", "#0f0", "#eee", "#90ee90", "#ffb000"]) if dark else "#000"
    out.setStyleSheet(f"background:{back};color:{fore};border:0")
    rows = lines(rng, part, rng.randint(4, 60)).split("\n")
    colours = ["#5af", "#f55", "#5d5", "#cc5"] if dark else ["#00c", "#080", "#a00"]
    paint = lambda row: "".join(
        f'<span style="color:{rng.choice(colours)}">{word}</span> ' if rng.random() < 0.15 else f"{word} "
        for word in row.replace("<", "").split(" ")
    )
    out.setHtml("<pre>" + "\n".join(map(paint, rows)) + f"\nuser@{rng.choice(a.vocabulary(part)).lower()}:~$ </pre>")
    return out


def files(rng, part, mono) -> q.QWidget:
    if rng.random() < 0.4:
        return table(rng, part, mono)
    out = q.QListWidget()
    out.setViewMode(q.QListView.ViewMode.IconMode)
    side = rng.choice([32, 48, 64, 96])
    out.setIconSize(QtCore.QSize(side, side))
    out.setGridSize(QtCore.QSize(side + rng.randint(30, 70), side + rng.randint(28, 50)))
    few = [symbol(rng, part) for _ in range(rng.randint(1, 5))]
    for _ in range(rng.randint(1, 60)):
        out.addItem(q.QListWidgetItem(rng.choice(few), rng.choice(a.vocabulary(part))))
    return out


def table(rng, part, mono) -> q.QWidget:
    rows, columns = rng.randint(3, 40), rng.randint(2, 7)
    out = q.QTableWidget(rows, columns)
    out.setHorizontalHeaderLabels(rng.sample(a.vocabulary(part), columns))
    out.setAlternatingRowColors(rng.random() < 0.5)
    out.setShowGrid(rng.random() < 0.6)
    for r in range(rows):
        for c in range(columns):
            out.setItem(r, c, q.QTableWidgetItem(a.label(rng, part)))
    return out


def form(rng, part, mono) -> q.QWidget:
    out = q.QGroupBox(rng.choice(a.vocabulary(part)))
    layout = q.QFormLayout(out)
    word = lambda: rng.choice(a.vocabulary(part))

    def slider():
        made_ = q.QSlider(QtCore.Qt.Orientation.Horizontal)
        made_.setValue(rng.randint(0, 99))
        return made_

    def choice():
        made_ = q.QComboBox()
        made_.addItem(word())
        return made_

    def ticked(kind):
        made_ = kind(a.words(rng, 3, part))
        made_.setChecked(rng.random() < 0.5)
        return made_

    def progress():
        made_ = q.QProgressBar()
        made_.setValue(rng.randint(5, 95))
        return made_

    fields = [
        lambda: q.QLineEdit(word()),
        lambda: ticked(q.QCheckBox),
        lambda: ticked(q.QRadioButton),
        choice,
        slider,
        progress,
        q.QSpinBox,
        lambda: q.QPushButton(word()),
        lambda: q.QLabel(a.words(rng, 12, part)),
    ]
    for _ in range(rng.randint(3, 14)):
        layout.addRow(word() + ":", rng.choice(fields)())
    buttons = q.QDialogButtonBox(q.QDialogButtonBox.StandardButton.Ok | q.QDialogButtonBox.StandardButton.Cancel)
    layout.addRow(buttons)
    return out


def calculator(rng, part, mono) -> q.QWidget:
    out = q.QGroupBox()
    grid = q.QGridLayout(out)
    shown = q.QLineEdit(str(rng.randint(0, 99999)))
    shown.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight)
    shown.setFont(QtGui.QFont(program_font(), rng.choice([18, 26, 34])))
    columns = rng.randint(4, 7)
    grid.addWidget(shown, 0, 0, 1, columns)
    for i in range(columns * rng.randint(4, 6)):
        button = q.QPushButton(
            rng.choice(
                [
                    "7",
                    "8",
                    "9",
                    "4",
                    "5",
                    "6",
                    "1",
                    "2",
                    "3",
                    "0",
                    ".",
                    "+",
                    "-",
                    "×",
                    "÷",
                    "=",
                    "C",
                    "sqrt",
                    "%",
                    "sin",
                    "log",
                    "M+",
                    "(",
                    ")",
                ]
            )
        )
        button.setSizePolicy(q.QSizePolicy.Policy.Expanding, q.QSizePolicy.Policy.Expanding)
        grid.addWidget(button, 1 + i // columns, i % columns)
    return out


def program_font() -> str:  # the program's own
    return q.QApplication.font().family()


def chat(rng, part, mono) -> q.QWidget:
    out = q.QTextBrowser()
    out.setHtml(
        "".join(
            f'<p><b style="color:{rng.choice(["#c33", "#36c", "#393"])}">{rng.choice(a.vocabulary(part))}</b>: {a.words(rng, rng.randint(3, 30), part)}</p>'
            for _ in range(rng.randint(3, 20))
        )
    )
    return out


def symbol(rng: random.Random, part: str) -> QtGui.QIcon:
    for _ in range(5):
        found = themes(rng.choice(THEMES), part)
        if found and (path := rng.choice(found)).suffix == ".png":
            return QtGui.QIcon(str(path))
    return QtGui.QIcon()
