"""Create what the spec includes besides the code: sample pictures with licences, icons in all sizes, licence texts.

`python installer/stage.py build/stage`. The sample pictures come from installed packages.
"""

from __future__ import annotations

import os
import shutil
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import parts  # noqa: E402

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
CC_BY = "https://creativecommons.org/licenses/by/2.0/"


def samples(folder: Path) -> None:
    """Copy the sample pictures to where photosearch.cli.sample looks for them, with a list of their authors."""
    from photosearch.cli.sample import SAMPLES, locate

    lines = ["The sample pictures, their sources and licences.", ""]
    for sample in SAMPLES:
        target = folder / sample.package / Path(sample.file).name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(locate(sample), target)
        licence = f"{sample.licence} ({CC_BY})" if sample.licence == "CC BY 2.0" else sample.licence
        lines += [
            f"{sample.package}/{target.name}: {sample.shows}",
            f"    {sample.origin}; {licence}; unchanged; from the package {sample.package} "
            f"{metadata.version(sample.package)}",
        ]
    for package in sorted({sample.package for sample in SAMPLES}):
        for file in metadata.files(package) or []:
            if file.name.upper().startswith(("LICENSE", "COPYING", "LICENCE")) and file.parts[
                0
            ].endswith(".dist-info"):
                text = Path(os.fspath(file.locate())).read_text("utf-8", "replace")
                (folder / package / file.name).write_text(text, "utf-8")
    (folder / "LICENCES.txt").write_text("\n".join(lines) + "\n", "utf-8")


def icons(folder: Path) -> None:
    """Draw the program's icon as PNGs for Linux, one .ico for Windows and one .icns for macOS."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PIL import Image
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication([])
    renderer = QSvgRenderer(str(ROOT / "resources" / "icons" / "photosearch.svg"))
    folder.mkdir(parents=True, exist_ok=True)
    for size in (*SIZES, 1024):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        image.save(str(folder / f"{size}.png"))
    del app
    largest = Image.open(folder / "1024.png")
    largest.save(folder / "photosearch.ico", sizes=[(s, s) for s in (16, 24, 32, 48, 64, 128, 256)])
    largest.save(folder / "photosearch.icns")


def main() -> int:
    stage = Path(sys.argv[1])
    shutil.rmtree(stage, ignore_errors=True)
    samples(stage / "samples")
    icons(stage / "icons")
    import licences

    licences.collect(stage / "licences", parts.distributions())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
