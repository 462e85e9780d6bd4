"""The colours of the themes. Texts have a contrast of at least 4.5 to their background, and of 7 where contrast is wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QPalette

from photosearch.base.frozen_class import frozen

Role = QPalette.ColorRole


@frozen
class Scheme:
    """`disabled`: of texts that cannot be used now; `banner`: its background and its text; `veil`: over the photos while
    something is dragged over them; `strong`: for those who need contrast."""

    name: str
    dark: bool
    colors: Mapping[Role, str]
    disabled: str
    banner: tuple[str, str]
    veil: str
    strong: bool = False


_LIGHT = {
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

_DARK = {
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

# Black, white and one colour for what is chosen.
_CONTRAST_LIGHT = {
    **dict.fromkeys((Role.Window, Role.Base, Role.Button, Role.Light, Role.Midlight), "#ffffff"),
    **dict.fromkeys((Role.WindowText, Role.Text, Role.ButtonText, Role.Mid, Role.Dark, Role.Shadow), "#000000"),
    Role.AlternateBase: "#ececec",
    Role.PlaceholderText: "#2f2f2f",
    Role.BrightText: "#ffffff",
    Role.Highlight: "#00347a",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#00347a",
    Role.Link: "#003c8f",
    Role.LinkVisited: "#55227f",
    Role.ToolTipBase: "#000000",
    Role.ToolTipText: "#ffffff",
}  # fmt: skip

_CONTRAST_DARK = {
    **dict.fromkeys((Role.Window, Role.Base, Role.Button, Role.Shadow), "#000000"),
    **dict.fromkeys((Role.WindowText, Role.Text, Role.ButtonText, Role.Mid, Role.Dark, Role.Light), "#ffffff"),
    Role.Midlight: "#cfcfcf",
    Role.AlternateBase: "#1c1c1c",
    Role.PlaceholderText: "#dedede",
    Role.BrightText: "#ffffff",
    Role.Highlight: "#ffe100",
    Role.HighlightedText: "#000000",
    Role.Accent: "#ffe100",
    Role.Link: "#9fd3ff",
    Role.LinkVisited: "#dcc0ff",
    Role.ToolTipBase: "#ffffff",
    Role.ToolTipText: "#000000",
}  # fmt: skip

LIGHT = Scheme(
    "light", False, _LIGHT, "#8b919b", ("#fff1c9", "#3f2f00"), "rgba(243, 244, 246, 215)"
)
DARK = Scheme("dark", True, _DARK, "#767c86", ("#5a4410", "#fff3d0"), "rgba(20, 21, 24, 215)")
CONTRAST_LIGHT = Scheme(
    "contrast-light", False, _CONTRAST_LIGHT, "#595959", ("#ffffff", "#000000"),
    "rgba(255, 255, 255, 235)", strong=True,
)  # fmt: skip
CONTRAST_DARK = Scheme(
    "contrast-dark", True, _CONTRAST_DARK, "#a8a8a8", ("#000000", "#ffffff"),
    "rgba(0, 0, 0, 235)", strong=True,
)  # fmt: skip
SCHEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
