"""The themes: a palette each (`schemes`) on the Fusion style, and one small style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from photosearch.gui.common.icons import redraw
from photosearch.gui.common.schemes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Role, Scheme

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
#calmBanner { background: palette(alternate-base); border-bottom: 1px solid palette(mid); }
#dropOverlay { background: %(veil)s; }
#dropZone { background: palette(base); border: 2px dashed palette(accent); border-radius: 16px; }
#dropZone[hot="true"] { background: palette(highlight); border-style: solid; }
#dropZone[hot="true"] QLabel { color: palette(highlighted-text); }
#title { font-size: 20pt; font-weight: bold; }
#subtitle { font-size: 13pt; font-weight: bold; }
#wayOn { background: palette(highlight); color: palette(highlighted-text); border: 2px solid palette(highlight);
    border-radius: 8px; padding: 0 16px; font-weight: bold; }
#wayOn:hover { border-color: palette(accent); }
#wayOn:focus { border-color: palette(window-text); }
#wayOn:disabled { background: palette(alternate-base); border-color: palette(mid); color: palette(placeholder-text); }
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

# Where contrast is wanted: lines as strong as the text, and a frame around what has the focus that cannot be missed.
CONTRAST = """
QPushButton, QToolButton { border: 2px solid palette(text); border-radius: 6px; padding: 4px 8px; background: palette(base);
    color: palette(text); }
QToolButton { border-color: transparent; padding: 3px; }
QPushButton:disabled, QToolButton:disabled { border-style: dashed; color: %(disabled)s; border-color: %(disabled)s; }
QToolButton:disabled { border-color: transparent; }
QPushButton:focus, QToolButton:focus { border: 4px solid palette(accent); }
#wayOn:focus { border: 4px solid palette(text); }
QPushButton:hover, QToolButton:hover { border-color: palette(accent); }
QMenuBar::item:selected, QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
#queryField { border-width: 2px; }
#queryField[focused="true"], #chip:focus, #sentence:focus { border: 4px solid palette(accent); }
#banner, #calmBanner { border: 2px solid palette(text); }
#selectionBar, #filterPanel, #card, #modelCard { border-width: 2px; }
#previewPage QToolButton:focus { border: 3px solid #ffe100; }
"""
BOXES = ("QCheckBox", "QRadioButton")  # whose outline is invisible in the dark theme
OUTLINED = ("QComboBox", "QAbstractSpinBox", "QLineEdit", "QSlider", "QScrollBar", "QProgressBar")


def wanted(theme: str) -> Scheme:
    """The colours for `theme`: system, light, dark or contrast."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    strong = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if theme == "contrast" or (theme == "system" and strong):
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if theme == "dark" or (theme == "system" and dark) else LIGHT


def palette(scheme: Scheme) -> QPalette:
    made = QPalette()
    for role, color in scheme.colors.items():
        made.setColor(role, QColor(color))
    faint = QColor(scheme.disabled)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def box_palette(plain: QPalette) -> QPalette:
    """The palette for check boxes and the like: Fusion derives their outline from the window colour."""
    made = QPalette(plain)
    made.setColor(Role.Window, made.color(Role.PlaceholderText))
    return made


def apply(app: QApplication, theme: str) -> bool:
    """Apply `theme` (system, light, dark or contrast); returns True if the result is dark.

    Does nothing if that result is already applied: a new style sheet makes Qt restyle every widget.
    """
    asked = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(asked.get(theme, Qt.ColorScheme.Unknown))
    scheme = wanted(theme)
    if app.property("dressed") == scheme.name:
        return scheme.dark
    app.setProperty("dressed", scheme.name)
    app.setStyle("Fusion")
    plain = palette(scheme)
    app.setPalette(plain)
    for kind in BOXES + OUTLINED:
        outlined = kind in BOXES or scheme.strong
        app.setPalette(box_palette(plain) if outlined else plain, kind)  # type: ignore[arg-type]
    background, text = scheme.banner
    # `palette(tool-tip-base)` in the style sheet would be the system theme's.
    colors = {
        "banner": background,
        "banner_text": text,
        "veil": scheme.veil,
        "tip": plain.color(Role.ToolTipBase).name(),
        "tip_text": plain.color(Role.ToolTipText).name(),
        "disabled": scheme.disabled,
    }
    app.setStyleSheet((SHEET + (CONTRAST if scheme.strong else "")) % colors)
    redraw()
    return scheme.dark
