"""What the desks that change the library have in common: the last change can be taken back, also one that is still under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from photosearch.gui.common.client import Client, Reply
from photosearch.service.messages import Trouble
from photosearch.service.requests import Request

Make = Callable[[int], Request]


class ChangeDesk(QObject):
    """`done(text)`: what was done, which `undo` takes back. `undo_changed(possible)`. `failed(text, hint)`.

    A change is under way from `_send` to `_end`; an `undo` in that time waits, so that it takes back this change and no earlier one.
    """

    done = Signal(str)
    undo_changed = Signal(bool)
    failed = Signal(str, str)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.last: Any = None  # what `undo` restores
        self._under_way = 0
        self._undo_wanted = False

    @property
    def can_undo(self) -> bool:
        return self.last is not None or self._under_way > 0

    def undo(self) -> None:
        """Take the last change back; doing that again sets it again."""
        if self._under_way:
            self._undo_wanted = True
        elif self.last is not None:
            last, self.last = self.last, None
            self._restore(last)

    def _restore(self, last: Any) -> None:
        """Restore what `last` says. If that fails, `_end(last)` lets the user try again."""
        raise NotImplementedError

    def _send(self, make: Make, reply: Reply) -> None:
        """Begin a change; `reply` ends it with `_end`, or goes on with `_client.call`."""
        self._under_way += 1
        self.undo_changed.emit(True)
        self._client.call(make, reply)

    def _end(self, former: Any | None) -> None:
        """End a change. `former`: what takes it back; None if nothing has changed."""
        self._under_way -= 1
        if former is not None:
            self.last = former
        self.undo_changed.emit(self.can_undo)
        if self._undo_wanted and not self._under_way:
            self._undo_wanted = False
            self.undo()

    def _tell_failure(self, trouble: Trouble) -> None:
        self.failed.emit(trouble.text, trouble.hint)
