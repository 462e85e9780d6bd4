"""The light and dark themes: everything is readable in both, also after a switch."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.records import Root, RootState
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.gui.common import theme
from photosearch.gui.shell.window import MainWindow
from tests.gui.conftest import Desk

Open = Callable[..., Desk]


def luminance(color: QColor) -> float:
    """The relative luminance, as WCAG 2 defines it."""
    parts = [color.redF(), color.greenF(), color.blueF()]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(image: QImage) -> float:
    """The contrast between the lightest and the darkest pixel."""
    found = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    levels = sorted(luminance(QColor(pixel)) for pixel in found)
    return (levels[-1] + 0.05) / (levels[0] + 0.05)


def colour(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in places), key=lambda c: c.alpha())


@pytest.mark.parametrize("order", [("light", "dark"), ("dark", "light")])
def test_tooltips_are_readable(qapp: QApplication, qtbot: QtBot, order: tuple[str, str]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    for name in order:
        theme.apply(qapp, name)
        QToolTip.showText(widget.mapToGlobal(QPoint(5, 5)), f"The library in {name}", widget)
        (tip,) = (w for w in qapp.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible())
        assert contrast(tip.grab().toImage()) > 7, name
        tip.hide()
        tip.deleteLater()
        qtbot.waitUntil(lambda: not [w for w in qapp.topLevelWidgets() if w.inherits("QTipLabel")])


def drawn(window: MainWindow) -> Iterator[tuple[str, QColor]]:
    """Each widget with an icon, and the icon's colour. The preview and the colour swatches look alike in both themes."""
    own = (*window.late.sketch.colors.findChildren(QWidget), *window.preview.findChildren(QWidget))
    for widget in window.findChildren(QWidget):
        kind = widget.metaObject().className()
        if widget in own or "QDockWidget" in kind or widget.objectName().startswith("qt_"):
            continue
        name = (
            f"{widget.accessibleName() or widget.objectName()} in {type(widget.parent()).__name__}"
        )
        if isinstance(widget, QAbstractButton) and widget.isEnabled():
            image = widget.icon().pixmap(20, QIcon.Mode.Normal).toImage()
        elif isinstance(widget, QLabel) and widget.parentWidget().objectName() != "banner":
            image = widget.pixmap().toImage()
        else:
            continue
        if not image.isNull():
            yield name, colour(image)


@pytest.mark.parametrize(("before", "after"), [("light", "dark"), ("dark", "light")])
def test_icons_take_the_colour_of_the_new_theme(
    open_window: Open, qtbot: QtBot, before: str, after: str
) -> None:
    desk = open_window(30, Settings(theme=before, first_run_done=True))
    window = desk.window
    window.dock.show()
    window.toggle_sketch()
    window.pages.open("duplicates")
    window.pages.go_home()
    window.search.look_for(Query("snow", examples=(Example("/photos/away.jpg"),)))
    window.page.banner.tell("The disk is full.")
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: bool(window.folders.cards))
    desk.preferences.change(theme=after)
    wearers = dict(drawn(window))
    assert len(wearers) > 15
    dark = after == "dark"
    wrong = [name for name, color in wearers.items() if (color.lightness() > 128) is not dark]
    assert wrong == []


def test_icons_on_the_first_page_follow_the_theme(open_window: Open) -> None:
    desk = open_window(0, Settings(theme="light"))
    desk.preferences.change(theme="dark")
    shown = desk.window.first_run.findChildren(QLabel)
    marks = [w.pixmap() for w in shown if not w.pixmap().isNull() and w.pixmap().width() == 24]
    assert marks and all(colour(m.toImage()).lightness() > 128 for m in marks)


def test_an_offline_folder_is_drawn_in_the_colour_of_the_theme(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30, Settings(theme="dark", first_run_done=True))
    desk.link.roots = [RootState(Root(1, "/usb"), False, 30, 0, 0)]
    desk.link.on_event(desk.link.status())
    window = desk.window
    qtbot.waitUntil(lambda: [card.state.online for card in window.folders.cards] == [False])
    window.dock.show()
    (mark,) = (w for w in window.folders.cards[0].findChildren(QLabel) if not w.pixmap().isNull())
    assert colour(mark.pixmap().toImage()).lightness() > 128
