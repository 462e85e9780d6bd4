"""A contact sheet: the thumbnails of photos on the pages of a PDF."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTransform,
)

from photosearch.base.searches import Hit
from photosearch.gui.common.thumbnails import read_image
from photosearch.gui.common.wording import file_name

DPI = 300
MARGIN, GAP = 12.0, 4.0  # mm
NAME_POINTS = 7.0
SHAPE = 0.8  # height of a cell for the photo, of its width

translate = QCoreApplication.translate


def write_sheet(
    hits: Sequence[Hit],
    folder: str,
    columns: int,
    *,
    names: bool,
    tell: Callable[[int], object] = lambda _done: None,
    stop: threading.Event | None = None,
) -> Path:
    """Write "Contact sheet.pdf" into `folder`, with a number if that is taken; returns its path. A photo without a thumbnail is
    an empty frame. `stop`: ends early, with what is drawn. Call it off the window's thread. Raises OSError."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    target, scratch = _reserve(Path(folder)), Path(folder) / ".photosearch-sheet.tmp"
    try:
        _draw(hits, str(scratch), columns, names, tell, stop or threading.Event())
        _must_be_whole(scratch)
        scratch.replace(target)
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
            scratch.unlink(missing_ok=True)
        raise
    return target


def _must_be_whole(file: Path) -> None:
    """Raise OSError if the end of a PDF is missing: Qt does not tell when a disk becomes full."""
    with file.open("rb") as pdf:
        pdf.seek(max(0, file.stat().st_size - 1024))
        if b"%%EOF" not in pdf.read():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))


def _reserve(folder: Path) -> Path:
    """An empty file of a name that was free."""
    stem, number = translate("sheet", "Contact sheet"), 1
    while True:
        target = folder / (f"{stem}.pdf" if number == 1 else f"{stem} ({number}).pdf")
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            number += 1
        else:
            return target


def _draw(
    hits: Sequence[Hit],
    path: str,
    columns: int,
    names: bool,
    tell: Callable[[int], object],
    stop: threading.Event,
) -> None:
    writer = QPdfWriter(path)
    writer.setResolution(DPI)
    writer.setCreator("PhotoSearch")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(None, translate("sheet", "The PDF cannot be written."), path)
    try:
        font = QFont()
        font.setPointSizeF(NAME_POINTS)
        painter.setFont(font)
        metrics = QFontMetricsF(font, writer)
        page = QRectF(0, 0, writer.width(), writer.height())
        gap = GAP / 25.4 * DPI
        side = (page.width() - gap * (columns - 1)) / columns
        line = metrics.height() * 1.3 if names else 0.0
        cell = QSizeF(side, side * SHAPE + line)
        rows = max(1, int((page.height() + gap) // (cell.height() + gap)))
        for at, hit in enumerate(hits):
            if stop.is_set():
                break
            if at and at % (columns * rows) == 0:
                writer.newPage()
            row, column = divmod(at % (columns * rows), columns)
            place = QRectF(column * (side + gap), row * (cell.height() + gap), side, side * SHAPE)
            _draw_photo(painter, place, hit)
            if names:
                text = metrics.elidedText(file_name(hit.path), Qt.TextElideMode.ElideMiddle, side)
                below = QRectF(place.left(), place.bottom(), side, line)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
            tell(at + 1)
    finally:
        painter.end()


def _draw_photo(painter: QPainter, place: QRectF, hit: Hit) -> None:
    image = read_image(hit.thumb) if hit.thumb else QImage()
    if image.isNull():
        painter.drawRect(place)
        return
    if hit.marks.rotation:
        image = image.transformed(QTransform().rotate(hit.marks.rotation))
    size = QSizeF(image.size()).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = place.left() + (place.width() - size.width()) / 2
    top = place.top() + (place.height() - size.height()) / 2
    painter.drawImage(QRectF(left, top, size.width(), size.height()), image)
