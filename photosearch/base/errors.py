"""All error types.

Every error that a user may see is a `PhotoSearchError`: `user_text` is one plain sentence, `hint` says what to do. Both are
made by `say`, so that the window can show them in the user's language.
Any other exception is a bug: it is logged and reported in one line, never shown as a traceback.
"""

from __future__ import annotations

from typing import Literal

from photosearch.base.user_text import joined, say

FailureCode = Literal["unreadable", "unsupported", "too_large", "corrupt", "vanished", "crashed"]

FAILURE_SENTENCES: dict[str, str] = {
    "unreadable": say("The file cannot be read (permission or disk error)."),
    "unsupported": say("The file is not in a picture format that PhotoSearch reads."),
    "too_large": say("The picture exceeds the limit on pixels, memory or time."),
    "corrupt": say("The picture is damaged."),
    "vanished": say("The file disappeared while it was being read."),
    "crashed": say("The picture crashed the decoder and was skipped."),
}


TroubleKind = Literal["", "damaged", "disk", "model"]


class PhotoSearchError(Exception):
    """An error that one sentence explains to the user. `kind`: what leads out of it, if anything but the hint does."""

    kind: TroubleKind = ""

    def __init__(self, user_text: str, hint: str = "") -> None:
        super().__init__(user_text, hint)
        self.user_text = user_text
        self.hint = hint

    @property
    def whole(self) -> str:
        """The text and the hint, still to be worded."""
        return joined([self.user_text, self.hint])

    def __str__(self) -> str:
        return f"{self.user_text} {self.hint}".strip()


class UserError(PhotoSearchError):
    """The request cannot be fulfilled as given."""


class FileError(PhotoSearchError):
    """One file cannot be indexed. The code is stored in the file's row; the batch continues."""

    def __init__(self, path: str, code: FailureCode, detail: str = "") -> None:
        super().__init__(FAILURE_SENTENCES[code], detail)
        self.path = path
        self.code = code
        self.detail = detail

    def __reduce__(self) -> tuple[type[FileError], tuple[str, str, str]]:
        return (FileError, (self.path, self.code, self.detail))


class DecoderKilled(FileError):
    """Somebody else, such as a system that runs out of memory, ended the decoder. Perhaps not the file's fault."""


class EnvironmentFault(PhotoSearchError):
    """The machine prevents the work (disk, permissions, lock). The writer pauses; no data is lost."""


class TextReaderFault(EnvironmentFault):
    """The part of the program that reads text in photos is missing or broken; everything else works."""


class DiskFull(EnvironmentFault):
    kind = "disk"


class ReadOnly(EnvironmentFault):
    """Something is closed to this user: it cannot be written, or not even read."""


class Locked(EnvironmentFault):
    """Another process owns the library."""


class DatabaseTooNew(EnvironmentFault):
    pass


class DatabaseDamaged(EnvironmentFault):
    """The library is damaged, emptied or missing, or a folder stands in its place; `engine.rescue` repairs it."""

    kind = "damaged"


class NotALibrary(EnvironmentFault):
    """The file is a database of another program. It is left alone."""


class LibraryReplaced(EnvironmentFault):
    """The open library was deleted, moved or replaced; open it again."""


class Shortage(EnvironmentFault):
    """The machine has run out of memory, threads, processes or open files."""


class ModelError(PhotoSearchError):
    """The model cannot be used."""

    kind = "model"


class ModelMissing(ModelError):
    pass


class ModelChecksum(ModelError):
    pass


class IndexDamaged(PhotoSearchError):
    """A saved index is damaged; it is rebuilt from the store."""


class Stopped(Exception):
    """Work ended early because its caller asked for that. Not an error, so the user sees no message."""


class EngineDied(PhotoSearchError):
    pass
