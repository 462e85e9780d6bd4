"""The shots of a stack, as photos to compare: the list has only the one that stands for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from photosearch.base.marks import PhotoMarks
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.window_page import COMPARED
from photosearch.service.messages import Details, Event, Trouble
from photosearch.service.requests import GetDetails


class StackedShots(QObject):
    """`failed(text, hint)`: the engine does not know the photos."""

    failed = Signal(str, str)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._asked = 0

    def gather(self, top: Hit, act: Callable[[list[Hit]], object]) -> None:
        """Call `act` with the photo that stands for a stack and the best of the others, as soon as they are known. A newer call
        supersedes this one."""
        self._asked += 1
        found: dict[int, Hit] = {}
        for image_id in top.stack[: max(COMPARED) - 1]:
            take = partial(self._take, self._asked, top, found, act)
            self._client.call(partial(_ask, image_id), take)

    def _take(
        self,
        asked: int,
        top: Hit,
        found: dict[int, Hit],
        act: Callable[[list[Hit]], object],
        event: Event,
    ) -> None:
        if asked != self._asked:
            return
        if isinstance(event, Trouble):
            self._asked += 1
            self.failed.emit(event.text, event.hint)
        elif isinstance(event, Details):
            found[event.image_id] = hit_of(event)
            wanted = top.stack[: max(COMPARED) - 1]
            if len(found) == len(wanted):
                act([top, *(found[image_id] for image_id in wanted)])


def hit_of(details: Details) -> Hit:
    """A photo as a list would have it, as far as its details tell that."""
    facts = details.facts
    return Hit(
        details.image_id,
        details.paths[0] if details.paths else "",
        score=0.0,
        rank=0,
        width=facts.width,
        height=facts.height,
        taken_at=facts.taken_at,
        copies=details.paths[1:],
        marks=PhotoMarks(
            bool(facts.favourite), facts.rating or 0, bool(facts.picked), facts.label or "", facts.rotation or 0
        ),
    )  # fmt: skip


def _ask(image_id: int, number: int) -> GetDetails:
    return GetDetails(number, image_id)
