"""The picture formats that the window offers: those that this installation decodes."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from photosearch.base.formats import BY_NAME, format_of_name, suffixes_of
from photosearch.gui.common.wording import file_name


class OfferedFormats:
    """The formats that the engine reports; until then, all."""

    def __init__(self) -> None:
        self.names: Collection[str] = BY_NAME

    def take(self, names: Collection[str]) -> None:
        """Take the format names that the engine reports."""
        self.names = names

    def decodes(self, path: str) -> bool:
        """Whether the file name has the suffix of a decodable format."""
        found = format_of_name(path)
        return found is not None and found.name in self.names

    @property
    def patterns(self) -> str:
        """The patterns for a file dialog: "*.avif *.bmp …"."""
        return " ".join(f"*{suffix}" for suffix in sorted(suffixes_of(self.names)))

    def refusal(self, path: str) -> str:
        """A sentence that says why the file cannot be used as a picture."""
        found = format_of_name(path)
        if found is None:
            text = QCoreApplication.translate("Offered", "%1 is neither a folder nor a picture.")
        else:
            text = QCoreApplication.translate(
                "Offered", "%1 cannot be used: this installation cannot read %2 pictures."
            ).replace("%2", found.name)
        return text.replace("%1", file_name(path))


offered = OfferedFormats()  # one for the process, since it has one engine
