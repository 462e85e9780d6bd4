"""Why one of the program's own files cannot be written."""

from __future__ import annotations

from pathlib import Path

from photosearch.base.errors import ReadOnly
from photosearch.base.files import can_write_in, must_be_readable
from photosearch.base.owners import on_read_only_disk, owner_name
from photosearch.base.user_text import say


def cannot_write(path: Path) -> ReadOnly:
    """The error to show if the file `path` of the library cannot be written. Names the reason, as far as it is known.

    Raises ReadOnly if its folder cannot even be read."""
    folder = path.parent
    must_be_readable(folder)
    if on_read_only_disk(folder):
        return ReadOnly(
            say("The library in {folder} is read-only, because its disk is.", folder=folder),
            say(
                "It can be searched. To change it, make the disk writable, or choose another home."
            ),
        )
    whole = not can_write_in(folder)
    owner = owner_name(folder if whole else path)
    if not owner:
        said = (
            say("The library in {folder} is read-only.", folder=folder)
            if whole
            else say("{path} cannot be written.", path=path)
        )
    elif whole:
        said = say(
            "The library in {folder} is read-only, because it belongs to {owner}.",
            folder=folder,
            owner=owner,
        )
    else:
        said = say(
            "{path} cannot be written, because it belongs to {owner}.", path=path, owner=owner
        )
    return ReadOnly(said, say("It can be searched; `photosearch doctor` says how to change that."))
