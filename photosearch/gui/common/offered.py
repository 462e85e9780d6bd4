"""Which pictures the window offers: those that this installation decodes."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from photosearch.base.formats import DECODABLE, format_of_name, suffixes_of
from photosearch.gui.common.wording import file_name


class OfferedFormats:
    """Until the engine has said what it decodes, every format that has a decoder at all."""

    def __init__(self) -> None:
        self.names: Collection[str] = DECODABLE

    def take(self, names: Collection[str]) -> None:
        """What the engine has said."""
        self.names = names

    def decodes(self, path: str) -> bool:
        """Whether the name of the file announces a format that can be decoded."""
        found = format_of_name(path)
        return found is not None and found.name in self.names

    @property
    def patterns(self) -> str:
        """For a file dialog: "*.avif *.bmp …"."""
        return " ".join(f"*{suffix}" for suffix in sorted(suffixes_of(self.names)))

    def refusal(self, path: str) -> str:
        """Why the file cannot be used as a picture, as a sentence."""
        found = format_of_name(path)
        if found is None:
            text = QCoreApplication.translate("Offered", "%1 is neither a folder nor a picture.")
        else:
            text = QCoreApplication.translate(
                "Offered", "%1 cannot be used: this installation does not decode %2 pictures."
            ).replace("%2", found.name)
        return text.replace("%1", file_name(path))


offered = OfferedFormats()  # the engine is one, so its answer is one
