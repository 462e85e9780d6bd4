"""Which files belong to a photo, by their names: its raw file, the film of a Live Photo, sidecars.

A camera that saves a raw file and a JPEG gives both one stem, as phones do with a photo and its film.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from typing import Final

from photosearch.base.formats import BY_NAME, BY_SUFFIX

RAWS: Final = BY_NAME["RAW"].suffixes
DEVELOPED: Final = (*BY_NAME["JPEG"].suffixes, *BY_NAME["HEIF"].suffixes)  # what cameras save too
FILMS: Final = (".mov", ".mp4")
# Edits by Apple's, RawTherapee's, DxO's and other programs, and spoken notes of cameras.
_NOTES: Final = (".xmp", ".aae", ".pp3", ".dop", ".wav")
# Pixel phones name a photo and its raw file so.
_PHONE_MARKS: Final = (".raw-01.cover", ".raw-01.mp.cover", ".raw-02.original")


def is_raw(name: str) -> bool:
    """Whether the suffix of a name is that of a camera's raw file."""
    return name.lower().endswith(RAWS)


def is_developed(name: str) -> bool:
    """Whether the suffix of a name is that of a picture that cameras save beside a raw file."""
    return name.lower().endswith(DEVELOPED)


def stem_of(name: str) -> str:
    """What the names of a photo's files have in common, spelled as in `name`."""
    stem = os.path.splitext(name)[0]
    for mark in _PHONE_MARKS:
        if stem.lower().endswith(mark):
            return stem[: -len(mark)]
    return stem


def companions(name: str, raws: Collection[str], listed: Iterable[str]) -> list[str]:
    """The names of the files in a photo's folder that belong to the file `name`, sorted.

    `raws`: the names of its raw files, which only the library knows: two cameras may count alike. `listed`: all names in the
    folder. Films and notes that carry the stem alone belong to it unless another picture has that stem.
    """
    names = set(listed)
    own = {name.lower(), *(raw.lower() for raw in raws)}
    stem = stem_of(name).lower()
    alike = [one for one in names if stem_of(one).lower() == stem and one.lower() not in own]
    alone = not any(os.path.splitext(one)[1].lower() in BY_SUFFIX for one in alike)
    shared = [one for one in alike if alone and one.lower().endswith((*FILMS, *_NOTES))]
    notes = [one for one in names if one.lower().endswith(_NOTES)]
    notes = [one for one in notes if os.path.splitext(one)[0].lower() in own]
    return sorted({*(raw for raw in raws if raw in names), *shared, *notes} - {name})
