"""What the user notes about photos: favourites, stars, pick and reject, colours and turns, each of which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from photosearch.base.marks import LABELS, STARS, FormerMark, FormerMarks, MarkChange
from photosearch.base.searches import Hit
from photosearch.gui.common.window_page import MARKING, Act
from photosearch.gui.results.change_desk import ChangeDesk
from photosearch.language.filters import Filter
from photosearch.service.messages import Event, MarksImported, MarksSet, Trouble
from photosearch.service.requests import ImportMarks, RestoreMarks, SetMarks

# The filters that marks decide, as `language.prefixes` names them.
MARKED = {
    "rating", "is", "has", "no", "favourite", "pick", "label", "keyword", "album", "title", "caption",
}  # fmt: skip


class Marker(ChangeDesk):
    """`changed(MarksSet)`: marks of photos have changed. `imported(text)`: marks of another program were taken over, or why
    not."""

    changed = Signal(MarksSet)
    imported = Signal(str)

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
            self._send(lambda n: SetMarks(n, ids, change), partial(self._take, said))

    def pick_among(self, picked: Collection[int], others: Collection[int]) -> None:
        """Pick photos and reject others, as one step for `undo`. Takes image ids."""

        def set_others(event: Event) -> None:
            if isinstance(event, MarksSet):
                self.changed.emit(event)
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
                said = self.tr("Picked, and %Ln other shot(s) rejected", "", len(others))
                self._take(said, event)
            elif isinstance(event, Trouble):
                self._tell_failure(event)
                self._end(FormerMarks(first) if first else None)

        change = MarkChange(flag="pick")
        self._send(lambda n: SetMarks(n, tuple(picked), change), set_others)

    def _restore(self, last: FormerMarks) -> None:
        said = self.tr("Marks restored")
        self._send(lambda n: RestoreMarks(n, last), partial(self._take, said, before=last))

    def import_from(self, path: str) -> None:
        """Take over the marks in the database of digiKam at `path`."""
        self._send(lambda n: ImportMarks(n, path), self._take_import)

    def _take_import(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self.imported.emit(f"{event.text} {event.hint}".strip())
            self._end(None)
        elif isinstance(event, MarksImported):
            said = self.tr("Marks of %Ln photo(s) imported", "", event.photos)
            if event.unknown:
                other = self.tr(
                    "%Ln other photo(s) of digiKam are not in this library", "", event.unknown
                )
                said = f"{said} · {other}"
            self._end(event.undo if event.undo.marks else None)
            if event.undo.marks:
                self.done.emit(said)
            self.imported.emit(said)

    def _take(self, said: str, event: Event, before: FormerMarks | None = None) -> None:
        """`before`: what can be restored again if this fails."""
        if isinstance(event, Trouble):
            self._tell_failure(event)
            self._end(before)
        elif isinstance(event, MarksSet):
            self.changed.emit(event)
            self._end(event.undo if event.undo.marks else None)
            if event.undo.marks:
                self.done.emit(said)

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


def depends_on_marks(filters: Iterable[Filter], order: str) -> bool:
    """Whether a search with these filters, in this order, may find other photos once marks have changed."""
    return order == "rating" or any(
        one.key in MARKED or (one.key == "sort" and one.value == "rating") for one in filters
    )
