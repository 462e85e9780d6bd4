"""What the user notes about photos: favourites, stars, pick and reject, colours and turns, each of which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from photosearch.base.marks import LABELS, STARS, FormerMark, FormerMarks, MarkChange
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.window_page import MARKING, Act
from photosearch.service.messages import Event, MarksImported, MarksSet, Trouble
from photosearch.service.requests import ImportMarks, RestoreMarks, SetMarks


class Marker(QObject):
    """`changed(MarksSet)`: marks of photos have changed. `done(text)`: what was done, which `undo` takes back;
    `undo_changed(possible)`. `failed(text, hint)`. `imported(text)`: marks of another program were taken over, or why not."""

    changed = Signal(MarksSet)
    done = Signal(str)
    undo_changed = Signal(bool)
    failed = Signal(str, str)
    imported = Signal(str)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.last: FormerMarks | None = None  # what `undo` restores

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        found: dict[str, Act] = {"favourite": self.toggle_favourite}
        for stars in range(STARS + 1):
            change = MarkChange((("rating", stars),))
            found[f"rate_{stars}"] = partial(self.set, change=change)
        for name, flag in (("pick", "pick"), ("reject", "reject"), ("unflag", "none")):
            found[name] = partial(self.set, change=MarkChange(flag=flag))  # type: ignore[arg-type]
        for label in ("", *LABELS):
            name = f"label_{label.lower() or 'none'}"
            found[name] = partial(self.set, change=MarkChange((("label", label),)))
        for name, turn in (("turn_left", 270), ("turn_right", 90)):
            found[name] = partial(self.set, change=MarkChange(turned=turn))
        return {name: found[name] for name in MARKING}

    def toggle_favourite(self, hits: list[Hit]) -> None:
        """Make all of them favourites; if all are, none."""
        wanted = not all(hit.marks.favourite for hit in hits)
        self.set(hits, MarkChange((("favourite", wanted),)))

    def set(self, hits: list[Hit], change: MarkChange) -> None:
        """Change what is noted about photos."""
        ids = tuple(dict.fromkeys(hit.image_id for hit in hits))
        if ids:
            said = self._said(change, len(ids))
            self._client.call(lambda n: SetMarks(n, ids, change), partial(self._take, said))

    def pick_among(self, picked: Collection[int], others: Collection[int]) -> None:
        """Pick photos and reject others, as one step for `undo`. Takes image ids."""

        def set_others(event: Event) -> None:
            if isinstance(event, MarksSet):
                self.changed.emit(event)
                self._keep(event.undo)
                first = event.undo.marks
                change = MarkChange(flag="reject")
                self._client.call(
                    lambda n: SetMarks(n, tuple(others), change), partial(finish, first)
                )
            else:
                self._take("", event)

        def finish(first: tuple[FormerMark, ...], event: Event) -> None:
            if isinstance(event, MarksSet):
                event = replace(event, undo=FormerMarks((*first, *event.undo.marks)))
            self._take(self.tr("Picked, and %Ln other shot(s) rejected", "", len(others)), event)

        change = MarkChange(flag="pick")
        self._client.call(lambda n: SetMarks(n, tuple(picked), change), set_others)

    def undo(self) -> None:
        """Take the last change back; doing that again sets it again."""
        last = self.last
        if last is None:
            return
        self._keep(None)

        def take(event: Event) -> None:
            if isinstance(event, Trouble):
                self._keep(last)  # it can be tried again
            self._take(self.tr("Marks restored"), event)

        self._client.call(lambda n: RestoreMarks(n, last), take)

    def import_from(self, path: str) -> None:
        """Take over the marks in the database of digiKam at `path`."""
        self._client.call(lambda n: ImportMarks(n, path), self._take_import)

    def _take_import(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self.imported.emit(f"{event.text} {event.hint}".strip())
        elif isinstance(event, MarksImported):
            said = self.tr("Marks of %Ln photo(s) imported", "", event.photos)
            if event.unknown:
                other = self.tr(
                    "%Ln other photo(s) of digiKam are not in this library", "", event.unknown
                )
                said = f"{said} · {other}"
            self._keep(event.undo)
            self.done.emit(said)
            self.imported.emit(said)

    def _take(self, said: str, event: Event) -> None:
        if isinstance(event, Trouble):
            self.failed.emit(event.text, event.hint)
        elif isinstance(event, MarksSet):
            self.changed.emit(event)
            if event.undo.marks:
                self._keep(event.undo)
                self.done.emit(said)

    def _keep(self, former: FormerMarks | None) -> None:
        self.last = former
        self.undo_changed.emit(former is not None)

    def _said(self, change: MarkChange, count: int) -> str:
        """What a change does, in a few words."""
        values = dict(change.values)
        words: dict[str, Callable[[], str]] = {
            "pick": lambda: self.tr("%Ln photo(s) picked", "", count),
            "reject": lambda: self.tr("%Ln photo(s) rejected", "", count),
            "none": lambda: self.tr("%Ln photo(s) without a flag", "", count),
        }
        if change.flag:
            return words[change.flag]()
        if change.turned:
            return self.tr("%Ln photo(s) turned", "", count)
        if change.add_tags or change.remove_tags:
            return self.tr("Keywords of %Ln photo(s) changed", "", count)
        if "title" in values or "caption" in values:
            return self.tr("Title or caption of %Ln photo(s) changed", "", count)
        if "favourite" in values:
            if values["favourite"]:
                return self.tr("%Ln photo(s) added to the favourites", "", count)
            return self.tr("%Ln photo(s) removed from the favourites", "", count)
        if "rating" in values:
            stars = values["rating"]
            told = self.tr("%Ln photo(s) rated %1", "", count)
            return told.replace("%1", "★" * stars if isinstance(stars, int) and stars else "–")
        return self.tr("Label of %Ln photo(s) changed", "", count)


def depends_on_marks(words: str) -> bool:
    """Whether a query may find other photos once marks have changed."""
    return any(
        f"{key}:" in words
        for key in ("rating", "is", "has", "no", "favourite", "pick", "label", "keyword", "album")
    )
