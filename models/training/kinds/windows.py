"""Takes pictures of programs' windows with Qt, on no display: editors, terminals, files, tables, forms, calculators.
python windows.py --out DATA/browser/windows --count 300. Seeded; what is there is not made again."""

from __future__ import annotations

import argparse
import os
import random
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6 import QtCore, QtGui, QtWidgets as q  # noqa: E402

from draw import assets as a  # noqa: E402
from draw.assets import part_of  # noqa: E402
from draw.icons import THEMES, themes  # noqa: E402

MONO = ("mono", "hack", "fira", "inconsolata", "courier", "monofur")
PLAIN = ("dejavu", "liberation", "roboto", "open-sans", "inter", "cantarell", "noto", "crosextra")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default=str(a.DATA / "browser/windows"))
    parser.add_argument("--count", type=int, default=400)
    args = parser.parse_args()
    folder = Path(args.out)
    folder.mkdir(parents=True, exist_ok=True)
    app = q.QApplication([])
    plain, mono = families(PLAIN), families(MONO)
    for i in range(args.count):
        path = folder / f"window-{i}.png"
        if path.exists():
            continue
        rng = random.Random(f"window {i}")
        app.setStyle(rng.choice(["Fusion", "Fusion", "Windows"]))
        app.setPalette(palette(rng))
        app.setFont(QtGui.QFont(rng.choice(plain), rng.choice([8, 9, 10, 11, 13])))
        window = made(rng, part_of(path.stem), mono)
        window.resize(rng.randint(260, 1300), rng.randint(200, 900))
        window.show()
        app.processEvents()
        window.grab().save(str(path))
        window.close()
        window.deleteLater()


def families(like: tuple[str, ...]) -> list[str]:
    paths = [path for family in a.font_families("train") for path in family if any(name in path.lower() for name in like)][:60]
    ids = [QtGui.QFontDatabase.addApplicationFont(path) for path in paths]
    return sorted({name for each in ids if each >= 0 for name in QtGui.QFontDatabase.applicationFontFamilies(each)})


def palette(rng: random.Random) -> QtGui.QPalette:
    out, roll = QtGui.QPalette(), rng.random()
    window = rng.choice([(239, 239, 239), (212, 208, 200), (246, 245, 244), (255, 255, 255), (220, 218, 213), a.colour(rng, 180, 255)])
    base, ink = (255, 255, 255), (0, 0, 0)
    if roll < 0.3:
        v = rng.randint(25, 60)
        window, base, ink = (v, v, v + rng.randint(0, 12)), (max(0, v - 20),) * 3, (235, 235, 235)
    accent = a.colour(rng, 70, 220)
    role = QtGui.QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button, role.AlternateBase), window), ((role.Base,), base), ((role.WindowText, role.Text, role.ButtonText), ink), ((role.Highlight,), accent),
    ):  # fmt: skip
        for each in roles:
            out.setColor(each, QtGui.QColor(*colour))
    return out


def made(rng: random.Random, part: str, mono: list[str]) -> q.QMainWindow:
    window = q.QMainWindow()
    for _ in range(rng.choice([0, 4, 5, 6])):
        window.menuBar().addMenu(
            rng.choice(["File", "Edit", "View", "Go", "Bookmarks", "Search", "Tools", "Window", "Help", "Options", "Format"])
        )
    if rng.random() < 0.55:
        bar = window.addToolBar("")
        bar.setIconSize(QtCore.QSize(*[rng.choice([16, 22, 24, 32])] * 2))
        if rng.random() < 0.3:
            bar.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        for _ in range(rng.randint(3, 14)):
            bar.addSeparator() if rng.random() < 0.2 else bar.addAction(symbol(rng, part), rng.choice(a.vocabulary(part)))
        if rng.random() < 0.4:
            bar.addWidget(q.QLineEdit("/" + "/".join(rng.sample(a.vocabulary(part), 3)).lower()))
    body = rng.choice([editor, terminal, terminal, files, files, table, form, calculator, chat])(rng, part, mono)
    if rng.random() < 0.3 and body.metaObject().className() != "QGroupBox":
        split, side = q.QSplitter(), q.QTreeWidget()
        side.setHeaderHidden(rng.random() < 0.7)
        for _ in range(rng.randint(3, 14)):
            item = q.QTreeWidgetItem(side, [rng.choice(a.vocabulary(part))])
            item.setIcon(0, symbol(rng, part))
            for _ in range(rng.randint(0, 4)):
                q.QTreeWidgetItem(item, [rng.choice(a.vocabulary(part))])
            item.setExpanded(rng.random() < 0.5)
        split.addWidget(side)
        split.addWidget(body)
        split.setSizes([180, 700])
        body = split
    if rng.random() < 0.25:
        tabs = q.QTabWidget()
        tabs.addTab(body, rng.choice(a.vocabulary(part)))
        for _ in range(rng.randint(1, 5)):
            tabs.addTab(q.QWidget(), rng.choice(a.vocabulary(part)))
        body = tabs
    window.setCentralWidget(body)
    if rng.random() < 0.5:
        window.statusBar().showMessage(a.words(rng, 4, part))
    return window


def symbol(rng: random.Random, part: str) -> QtGui.QIcon:
    for _ in range(5):
        found = themes(rng.choice(THEMES), part)
        if found and (path := rng.choice(found)).suffix == ".png":
            return QtGui.QIcon(str(path))
    return QtGui.QIcon()


def lines(rng: random.Random, part: str, count: int) -> str:
    """What terminals and editors hold: lists of files, logs, code, settings."""
    words, style = [w.lower() for w in rng.sample(a.vocabulary(part), 40)], rng.choice(["list", "log", "code", "settings", "words"])
    w = lambda: rng.choice(words)  # noqa: E731
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
    )  # noqa: E731
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
    word = lambda: rng.choice(a.vocabulary(part))  # noqa: E731

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


if __name__ == "__main__":
    main()
