"""Take the pictures of the README: python assets/draw_window.py [FOLDER]

Opens the window offscreen with the sample library (the extra `demo`), the real engine and the starter model. Writes
window.png and the animation search.webp to FOLDER, which defaults to the folder of this script.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stage import Stage, opened, picture, wait

from photosearch.base.files import HOME_VARIABLE
from photosearch.gui.shell.app import install_translations

WORDS = "buildings"
WIDE = 960  # pixels of the animation, which pages show smaller than the picture
QUALITY = 84  # of WebP
LONG, SHORT = 2200, 260  # ms that a scene of the animation stays: to be looked at, or in passing


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        app = QApplication([])
        translators = install_translations(app, QLocale("en"))
        with opened(app, Path(home) / "Pictures") as stage:
            scenes = dict(play(stage))
        del translators
    if not scenes["results"][0].save(str(folder / "window.png")):
        raise SystemExit(f"{folder} cannot be written.")
    animate(list(scenes.values()), folder / "search.webp")


def play(stage: Stage) -> Iterator[tuple[str, tuple[QImage, int]]]:
    """The scenes by name, each with the time that it stays in the animation, in ms."""
    window = stage.window
    page, view = window.page, window.page.view
    yield "photos", (picture(window), LONG)
    for place in (3, 6):
        page.bar.edit.setText(WORDS[:place])
        page.bar.edit.setFocus()
        yield f"typed-{place}", (picture(window), SHORT)
    page.bar.edit.clear()
    stage.type_words(WORDS)
    wait(lambda: page.model.weaker)
    page.show_weaker(True)
    stage.settle()
    yield "results", (picture(window), LONG)
    page.bar.open_filters()
    QTest.qWait(200)  # its lists are filled
    yield "filters", (picture(window), LONG)
    page.bar.filters.hide()
    view.setFocus()
    view.go_to(0)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wait(page.selection_bar.isVisible)
    wait(lambda: "·" in page.selection_bar.label.text())
    yield "selected", (picture(window), LONG)
    view.clearSelection()
    view.go_to(0)
    preview, sharp = window.preview, list[bool]()
    preview.loader.ready.connect(lambda *_: sharp.append(True))
    QTest.keyClick(view, Qt.Key.Key_Space)
    wait(lambda: sharp)
    yield "preview", (picture(window), LONG)


def animate(scenes: list[tuple[QImage, int]], file: Path) -> None:
    frames = []
    for image, _stay in scenes:
        smooth = Qt.TransformationMode.SmoothTransformation
        small = image.scaledToWidth(WIDE, smooth).convertToFormat(QImage.Format.Format_RGB888)
        raw = bytes(small.constBits())
        size = (small.width(), small.height())
        frames.append(Image.frombuffer("RGB", size, raw, "raw", "RGB", small.bytesPerLine(), 1))
    frames[0].save(
        file,
        save_all=True,
        append_images=frames[1:],
        duration=[stay for _image, stay in scenes],
        loop=0,
        quality=QUALITY,
        method=6,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
