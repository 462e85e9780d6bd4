"""Answers a request in a thread of its own, which nobody waits for: a drive may hang."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from photosearch.base.errors import PhotoSearchError, Stopped
from photosearch.base.priority import be_nice
from photosearch.base.shortage import shortages
from photosearch.base.user_text import UserText
from photosearch.service.messages import Event, Trouble
from photosearch.service.requests import ExportPhotos, FindLeftOut, GetInnerFolders, MeasureFolder
from photosearch.service.shared import Shared

Asked = TypeVar("Asked", ExportPhotos, FindLeftOut, GetInnerFolders, MeasureFolder)


def answer_apart(
    shared: Shared,
    asked: Asked,
    stop: threading.Event,
    answer: Callable[[Shared, Asked, threading.Event], Event],
    stopped: UserText,
) -> None:
    """Send what `answer(shared, asked, stop)` returns, or a Trouble; with the words `stopped` if it raises Stopped."""
    be_nice()
    shared.opened.wait()
    if shared.engine is None:
        return
    try:
        with shortages():
            shared.send(answer(shared, asked, stop))
    except Stopped:
        shared.send(Trouble(asked.id, stopped))
    except PhotoSearchError as error:
        shared.send(Trouble.of(asked.id, error))
    finally:
        shared.work_ended(asked)
