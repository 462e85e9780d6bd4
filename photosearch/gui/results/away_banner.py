"""Says which drives are not connected, what still works, and what does not; the user may hide it until that changes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from photosearch.base.records import Status
from photosearch.gui.common.banner import Banner
from photosearch.gui.common.wording import away_folders, drive_name

NAMED = 2  # drives


class AwayBanner(Banner):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, calm=True)
        self._shown: tuple[tuple[str, ...], int] = ((), 0)
        self._hidden: tuple[str, ...] = ()  # drives of which the user does not want to be told
        self.closed.connect(self._hide_these)

    def show_status(self, status: Status) -> None:
        folders = (folder for state in status.roots for folder in away_folders(state))
        names = tuple(dict.fromkeys(map(drive_name, folders)))
        if (names, status.offline) == self._shown:
            return
        self._shown = (names, status.offline)
        if not names:
            self._hidden = ()
        if not names or names == self._hidden:
            self.hide()
            return
        self.tell(
            self._said(names),
            self._works(names, status.offline),
            {"folders": self.tr("Show the fol&ders")},
        )

    def _said(self, names: tuple[str, ...]) -> str:
        if len(names) == 1:
            return self.tr("“%1” is not connected.").replace("%1", names[0])
        if len(names) == NAMED:
            said = self.tr("“%1” and “%2” are not connected.")
            return said.replace("%1", names[0]).replace("%2", names[1])
        return self.tr("%Ln drives are not connected.", "", len(names))

    def _works(self, names: tuple[str, ...], photos: int) -> str:
        if len(names) == 1:
            return self.tr(
                "Its %Ln photo(s) can still be found, but not opened until you connect it.",
                "",
                photos,
            )
        return self.tr(
            "Their %Ln photo(s) can still be found, but not opened until you connect the drives.",
            "",
            photos,
        )

    def _hide_these(self) -> None:
        self._hidden = self._shown[0]
