"""The light and dark themes: a palette each on the Fusion style, and one small style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from photosearch.gui.common.icons import redraw

Role = QPalette.ColorRole

LIGHT = {
    Role.Window: "#f3f4f6",
    Role.WindowText: "#1b1d21",
    Role.Base: "#ffffff",
    Role.AlternateBase: "#e9ebef",
    Role.Text: "#1b1d21",
    Role.PlaceholderText: "#5a606a",
    Role.Button: "#ffffff",
    Role.ButtonText: "#1b1d21",
    Role.BrightText: "#ffffff",
    Role.Highlight: "#1f66c1",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#1f66c1",
    Role.Link: "#1a5bb0",
    Role.LinkVisited: "#6a3fa0",
    Role.ToolTipBase: "#26282d",
    Role.ToolTipText: "#f3f4f6",
    Role.Light: "#ffffff",
    Role.Midlight: "#e3e5ea",
    Role.Mid: "#c3c7cf",
    Role.Dark: "#9aa0ab",
    Role.Shadow: "#5c626d",
}

DARK = {
    Role.Window: "#25272b",
    Role.WindowText: "#e7e9ec",
    Role.Base: "#1a1b1e",
    Role.AlternateBase: "#2c2f34",
    Role.Text: "#e7e9ec",
    Role.PlaceholderText: "#b3b9c3",
    Role.Button: "#33363c",
    Role.ButtonText: "#e7e9ec",
    Role.BrightText: "#ffffff",
    Role.Highlight: "#2c6fc7",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#5b9df0",
    Role.Link: "#7db2f5",
    Role.LinkVisited: "#c09af0",
    Role.ToolTipBase: "#e7e9ec",
    Role.ToolTipText: "#1a1b1e",
    Role.Light: "#4a4e56",
    Role.Midlight: "#3d4047",
    Role.Mid: "#464a52",
    Role.Dark: "#121316",
    Role.Shadow: "#000000",
}

DISABLED = {True: "#767c86", False: "#8b919b"}

SHEET = """
QToolTip { color: %(tip_text)s; background: %(tip)s; border: 0; padding: 4px 6px; }
#monthLabel { background: palette(highlight); color: palette(highlighted-text); padding: 4px 14px;
    border-radius: 10px; font-weight: bold; }
#filterPanel { background: palette(window); border: 1px solid palette(mid); }
#mapButtons { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }
#selectionBar { background: palette(window); border: 1px solid palette(mid); border-radius: 12px; }
#queryField { border: 1px solid palette(mid); border-radius: 8px; background: palette(base); }
#queryField[focused="true"] { border: 2px solid palette(accent); }
#queryField QLineEdit { border: 0; background: transparent; padding: 7px 2px; }
#sidebar { background: palette(window); padding-top: 6px; }
#recent { background: palette(base); border: 1px solid palette(mid); }
#recent::item { padding: 4px 6px; }
#recent::item:selected { background: palette(highlight); color: palette(highlighted-text); }
#chip { background: palette(alternate-base); border: 1px solid palette(mid); border-radius: 6px; }
#chip:focus { border: 2px solid palette(accent); }
#sentence { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 1px 3px;
    color: palette(placeholder-text); }
#sentence:hover { border-color: palette(mid); }
#sentence:focus { border-color: palette(accent); background: palette(base); color: palette(text); }
#banner { background: %(banner)s; color: %(banner_text)s; }
#banner QLabel, #banner QToolButton { color: %(banner_text)s; }
#title { font-size: 20pt; font-weight: bold; }
#subtitle { font-size: 13pt; font-weight: bold; }
#card { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }
#modelCard { background: palette(base); border: 1px solid palette(mid); border-radius: 10px; }
#modelCard[used="true"] { border: 2px solid palette(accent); }
#cardHead { font-size: 13pt; font-weight: bold; }
#cardNote { background: palette(alternate-base); border-radius: 6px; padding: 6px 8px; }
#badge { background: palette(alternate-base); border-radius: 6px; font-weight: bold; }
#quiet { color: palette(placeholder-text); }
#refresh { background: palette(highlight); color: palette(highlighted-text); border: 0; border-radius: 13px;
    min-height: 18px; padding: 5px 18px; }
#previewPage { background: #101113; }
#previewPage QLabel { color: #e7e9ec; }
#previewPage QToolButton { background: rgba(20, 21, 24, 200); border: 0; border-radius: 6px; padding: 6px; }
#previewPage QToolButton:hover, #previewPage QToolButton:focus { background: #3d4047; }
#previewPage #previewHead { color: #9aa1ac; }
#previewPage QToolButton:checked { background: #2c6fc7; }
#previewPage QToolButton#ratingStar { background: transparent; color: #f2c91d; font-size: 15pt; padding: 0 2px; }
#previewPage QToolButton#ratingStar:hover, #previewPage QToolButton#ratingStar:focus { background: #3d4047; }
#previewDetails { background: #1d1f23; }
#previewDetails QLineEdit, #previewDetails QPlainTextEdit { background: transparent; color: #e7e9ec;
    border: 1px solid transparent; border-radius: 4px; padding: 1px 3px; placeholder-text-color: #9aa1ac; }
#previewDetails QLineEdit:hover, #previewDetails QPlainTextEdit:hover { border-color: #5a606a; }
#previewDetails QLineEdit:focus, #previewDetails QPlainTextEdit:focus { border-color: #5b9df0; background: #101113; }
#previewDetails #describedTitle { font-weight: bold; }
#previewPage QToolButton#tagChip { background: #33363c; color: #e7e9ec; border-radius: 6px; padding: 2px 8px; }
#previewPage QToolButton#tagChip:hover, #previewPage QToolButton#tagChip:focus { background: #4a4e56; }
#comparedPane { border: 2px solid transparent; }
#comparedPane[focused="true"] { border-color: #5b9df0; }
#slideshowBar { background: rgba(20, 21, 24, 220); border-radius: 12px; }
#bestShot { background: #1f5cae; color: #ffffff; border-radius: 8px; padding: 1px 8px; }
"""

BANNER = {True: ("#5a4410", "#fff3d0"), False: ("#fff1c9", "#3f2f00")}


def wants_dark(theme: str) -> bool:
    if theme == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def palette(dark: bool) -> QPalette:
    made = QPalette()
    for role, color in (DARK if dark else LIGHT).items():
        made.setColor(role, QColor(color))
    faint = QColor(DISABLED[dark])
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def box_palette(plain: QPalette) -> QPalette:
    """The palette for check boxes: Fusion derives their outline from the window colour, invisible in the dark theme."""
    made = QPalette(plain)
    made.setColor(Role.Window, made.color(Role.PlaceholderText))
    return made


def apply(app: QApplication, theme: str) -> bool:
    """Apply `theme` (system, light or dark); returns True if the result is dark.

    Does nothing if that result is already applied: a new style sheet makes Qt restyle every widget.
    """
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(scheme.get(theme, Qt.ColorScheme.Unknown))
    dark = wants_dark(theme)
    if app.property("dressed") == dark:
        return dark
    app.setProperty("dressed", dark)
    app.setStyle("Fusion")
    app.setPalette(palette(dark))
    app.setPalette(box_palette(palette(dark)), "QCheckBox")  # type: ignore[arg-type]
    background, text = BANNER[dark]
    # `palette(tool-tip-base)` in the style sheet would be the system theme's.
    tips = palette(dark)
    colors = {
        "banner": background,
        "banner_text": text,
        "tip": tips.color(Role.ToolTipBase).name(),
        "tip_text": tips.color(Role.ToolTipText).name(),
    }
    app.setStyleSheet(SHEET % colors)
    redraw()
    return dark
