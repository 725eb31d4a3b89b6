"""Takes pictures of programs' windows with Qt, on no display: editors, terminals, files, tables, forms, calculators.
python windows.py --out DATA/browser/windows --count 300. Seeded; what is there is not made again."""

from __future__ import annotations

import argparse
import os
import random
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from draw import assets as a
from draw.assets import part_of
from PySide6 import QtCore, QtGui
from PySide6 import QtWidgets as q
from widgets import calculator, chat, editor, files, form, symbol, table, terminal

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


if __name__ == "__main__":
    main()
