"""How marks are written in XMP: which properties other programs read, and those of our own namespace for what has no standard.

`tiff:Orientation` in a sidecar means the turned pixels to some programs and a turn of the turned picture to others, and digiKam's
albums are folders; so a rotation and albums are in our namespace, as is the favourite.
"""

from __future__ import annotations

from typing import Final

SPACE: Final = "urn:photosearch:marks:1.0/"
PREFIX: Final = "photosearch"
SPACES: Final = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    PREFIX: SPACE,
}
FAVOURITE: Final = f"{PREFIX}:Favourite"  # True or False
ROTATION: Final = f"{PREFIX}:Rotation"  # degrees clockwise, beyond what the file says
ALBUMS: Final = f"{PREFIX}:Albums"  # a list of "POSITION NAME"
# The fields that were written by us: one that is listed, but has no property, is empty whatever the photo says.
FIELDS: Final = f"{PREFIX}:Fields"

# digiKam's numbers of colour labels and of flags.
COLOURS: Final = {
    "Red": 1, "Orange": 2, "Yellow": 3, "Green": 4, "Blue": 5, "Purple": 6, "Grey": 7, "Black": 8, "White": 9,
}  # fmt: skip
NO_FLAG, REJECTED_FLAG, PICKED_FLAG = 0, 1, 3


def album_entry(name: str, position: int) -> str:
    """An entry of `ALBUMS`."""
    return f"{position} {name}"


def album_of(entry: str) -> tuple[str, int] | None:
    """The name and the position that an entry of `ALBUMS` has; None for another text."""
    position, _space, name = entry.partition(" ")
    return (name, int(position)) if name and position.isdecimal() and len(position) < 10 else None
