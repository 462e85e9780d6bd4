"""Screenshots of real Qt windows and of phone-like screens, and pages, for tests and benchmarks. Nothing here is drawn by the
code that the weights of `images.page_look` were learnt with."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSlider,
    QSplitter,
    QStyleFactory,
    QTableView,
    QTabWidget,
    QTextEdit,
    QToolBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

Random = np.random.Generator
_WORDS = (
    "the of and to in is you that it he was for on are as with his they at be this have from or one had by word but not what "
    "all were we when your can said there use an each which she do how their if will up other about out many then them these "
    "so some her would make like him into time has look two more write go see number no way could people my than first water "
    "been call who oil its now find long down day did get come made may part settings account network system update message"
).split()


def sentence(random: Random, count: int) -> str:
    return " ".join(random.choice(_WORDS, count)).capitalize()


def window(random: Random, at: int) -> Image.Image:
    """A screenshot of a window: an editor, a table, a browser of files, settings or a page of text."""
    shown = QMainWindow()
    shown.setStyle(QStyleFactory.create(("Fusion", "Windows")[at % 2]))
    if at % 3 == 1:
        shown.setPalette(_dark())
    names = ("File", "Edit", "View", "Insert", "Tools", "Window", "Help")
    for name in names[: int(random.integers(3, 8))]:
        shown.menuBar().addMenu(name)
    for _ in range(int(random.integers(0, 3))):
        bar = QToolBar()
        for _ in range(int(random.integers(4, 14))):
            bar.addAction(sentence(random, 1))
        shown.addToolBar(bar)
    shown.setCentralWidget((_editor, _table, _files, _settings, _page)[at % 5](random))
    shown.statusBar().showMessage(sentence(random, 6))
    sizes = ((1280, 800), (1024, 768), (1600, 900), (800, 600), (1920, 1080))
    shown.resize(*sizes[int(random.integers(len(sizes)))])
    return _grabbed(shown)


def _dark() -> QPalette:
    palette = QPalette(QColor(45, 45, 48))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(role, QColor(230, 230, 230))
    palette.setColor(QPalette.ColorRole.Base, QColor(30, 30, 32))
    return palette


def _grabbed(shown: QWidget) -> Image.Image:
    shown.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    shown.show()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    shown.grab().save(buffer, "PNG")
    shown.close()
    shown.deleteLater()
    return Image.open(io.BytesIO(data.data())).convert("RGB")


def _editor(random: Random) -> QWidget:
    split = QSplitter()
    rows = QListWidget()
    rows.addItems([sentence(random, 2) for _ in range(30)])
    text = QPlainTextEdit("\n".join(" " * int(random.integers(0, 5)) * 4 + sentence(random, int(random.integers(1, 12))) for _ in range(60)))  # fmt: skip
    split.addWidget(rows)
    split.addWidget(text)
    split.setSizes([200, 800])
    return split


def _table(random: Random) -> QWidget:
    model = QStandardItemModel(40, 8)
    for row in range(40):
        for column in range(8):
            value = sentence(random, 2) if column < 2 else f"{random.uniform(0, 1000):.2f}"
            model.setItem(row, column, QStandardItem(value))
    view = QTableView()
    view.setModel(model)
    return view


def _files(random: Random) -> QWidget:
    split, tree = QSplitter(), QTreeView()
    model = QStandardItemModel()
    for _ in range(8):
        top = QStandardItem(sentence(random, 1))
        for _ in range(4):
            top.appendRow(QStandardItem(sentence(random, 2)))
        model.appendRow(top)
    tree.setModel(model)
    tree.expandAll()
    icons = QListWidget()
    icons.setViewMode(QListWidget.ViewMode.IconMode)
    icons.addItems([sentence(random, 1) + ".txt" for _ in range(40)])
    split.addWidget(tree)
    split.addWidget(icons)
    return split


def _settings(random: Random) -> QWidget:
    tabs = QTabWidget()
    for _ in range(4):
        page = QWidget()
        column = QVBoxLayout(page)
        for _ in range(3):
            group, form = QGroupBox(sentence(random, 2)), QFormLayout()
            for at in range(int(random.integers(2, 6))):
                field: QWidget = (QLineEdit(sentence(random, 3)), QComboBox(), QCheckBox(sentence(random, 4)), QSlider(Qt.Orientation.Horizontal), QProgressBar(value=40))[at % 5]  # fmt: skip
                form.addRow(sentence(random, 2), field)
            group.setLayout(form)
            column.addWidget(group)
        row = QHBoxLayout()
        for name in ("OK", "Cancel", "Apply"):
            row.addWidget(QPushButton(name))
        column.addLayout(row)
        tabs.addTab(page, sentence(random, 1))
    return tabs


def _page(random: Random) -> QWidget:
    text = QTextEdit()
    html = "".join(
        f"<h2>{sentence(random, 4)}</h2><p>{sentence(random, 60)}.</p><ul><li>{sentence(random, 6)}</li><li>{sentence(random, 8)}</li></ul>"
        for _ in range(6)
    )
    text.setHtml(html)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.addWidget(QLineEdit("https://example.org/" + "/".join(random.choice(_WORDS, 3))))
    column.addWidget(text)
    column.addWidget(QLabel(sentence(random, 9)))
    return whole


def phone(random: Random, photos: Sequence[Path] = ()) -> Image.Image:
    """A screen of a phone: bars above and below, and between them messages, rows, or pictures with a line of text."""
    width, height = ((1080, 2280), (828, 1792), (720, 1600))[int(random.integers(3))]
    dark = random.random() < 0.4
    ground, ink = ((18, 18, 20), (235, 235, 235)) if dark else ((250, 250, 250), (25, 25, 25))
    screen = Image.new("RGB", (width, height), ground)
    draw, size = ImageDraw.Draw(screen), width // 28
    text = ImageFont.load_default(size)
    accent = tuple(random.integers(0, 256, 3).tolist())
    draw.rectangle((0, 0, width, size * 5), accent)
    draw.text((size, size // 3), "09:41", "white", text)
    draw.text((size, size * 2), sentence(random, 2), "white", ImageFont.load_default(size * 2))
    y, kind = size * 6, int(random.integers(3))
    while y < height - size * 8:
        if kind == 0:
            wide = int(random.integers(width // 3, width * 3 // 4))
            x = int(random.choice([size, width - wide - size]))
            draw.rounded_rectangle(
                (x, y, x + wide, y + size * 3), size, accent if x > size else (120, 120, 125)
            )
            draw.text(
                (x + size, y + size), sentence(random, 12)[: wide // size * 2 - 4], "white", text
            )
            y += size * 4
        elif kind == 1:
            draw.ellipse(
                (size, y, size * 3, y + size * 2), tuple(random.integers(0, 256, 3).tolist())
            )
            draw.text((size * 4, y), sentence(random, 3), ink, text)
            draw.text((size * 4, y + int(size * 1.3)), sentence(random, 7), (140, 140, 140), ImageFont.load_default(size * 4 // 5))  # fmt: skip
            draw.line((size * 4, y + size * 3, width, y + size * 3), (140, 140, 140))
            y += int(size * 3.5)
        else:
            side = width - 2 * size
            card = (size, y, size + side, y + side * 2 // 3)
            if photos:
                with Image.open(photos[int(random.integers(len(photos)))]) as photo:
                    screen.paste(photo.convert("RGB").resize((side, side * 2 // 3)), card[:2])
            else:
                draw.rectangle(card, (160, 170, 180))
            draw.text((size, card[3] + size // 2), sentence(random, 6), ink, text)
            y = card[3] + size * 3
    draw.rectangle((0, height - size * 5, width, height), (35, 35, 38) if dark else (240, 240, 242))
    for at in range(4):
        x = width * (2 * at + 1) // 8
        draw.rounded_rectangle(
            (x - size, height - size * 4, x + size, height - size * 2), 6, (130, 130, 135)
        )
    return screen


def receipt(random: Random) -> Image.Image:
    """A scanned receipt."""
    size, lines = int(random.integers(14, 26)), int(random.integers(16, 50))
    width, height = size * int(random.integers(18, 30)), int(size * 1.5 * (lines + 4))
    paper = Image.new(
        "RGB", (width, height), tuple(random.integers(225, 256, 1).repeat(3).tolist())
    )
    draw, text = ImageDraw.Draw(paper), ImageFont.load_default(size)
    ink = tuple(random.integers(10, 110, 1).repeat(3).tolist())
    for at in range(lines):
        y = int(size * 1.5 * (at + 1))
        if at < 4:
            draw.text((width // 2, y), sentence(random, 2).upper(), ink, text, anchor="ma")
        else:
            draw.text((size, y), sentence(random, 2)[: width // size], ink, text)
            draw.text((width - size, y), f"{random.uniform(0, 99):.2f}", ink, text, anchor="ra")
    turned = paper.rotate(random.uniform(-3, 3), Image.Resampling.BICUBIC, True, fillcolor="white")
    noise = random.normal(0, 4, (turned.height, turned.width, 1))
    return Image.fromarray((np.asarray(turned) + noise).clip(0, 255).astype(np.uint8))
