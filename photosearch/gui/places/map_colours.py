"""The colours of the map, light and dark. Names are readable on water and on land."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class MapColours:
    water: str
    land: str
    border: str
    country: str  # its name
    town: str


LIGHT = MapColours("#c9dcea", "#f6f4ee", "#c6bfb0", "#5f5a50", "#33373e")
DARK = MapColours("#16202b", "#2b3037", "#555d68", "#a9b1bd", "#e2e6eb")


def colours_of(palette: QPalette) -> MapColours:
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def colour(name: str, alpha: int = 255) -> QColor:
    made = QColor(name)
    made.setAlpha(alpha)
    return made
