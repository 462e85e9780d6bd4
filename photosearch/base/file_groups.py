"""Groups of files that show one shot, or one moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Relation = Literal["exact", "resized", "edited", "rotated", "mirrored", "cropped", "burst"]


CopyKind = Literal["exact", "near", "burst"]


@dataclass(frozen=True)
class RawBeside:
    """A raw file that belongs to a photo's file, as it was when last read. `mtime_ns` in nanoseconds."""

    path: str
    bytes: int
    mtime_ns: int


@dataclass(frozen=True)
class CopyFile:
    """A file of a `FileGroup`, as it was when last read. `mtime_ns` in nanoseconds. `thumb`: path of its thumbnail, or "".

    `relation` of the file to the best file of its group, which itself is "best". "edited": more has changed than size,
    rotation or crop; "burst": another shot of the same moment. `offline`: it cannot be reached; the best can. `links`:
    more than 1 if the file has other names. `raws`: the raw files that go where it goes.
    """

    image_id: int
    path: str
    relation: Relation | Literal["best"]
    bytes: int
    mtime_ns: int
    width: int
    height: int
    taken_at: str | None
    thumb: str = ""
    offline: bool = False
    links: int = 1
    raws: tuple[RawBeside, ...] = ()

    @property
    def freed(self) -> int:
        """The number of bytes that its removal frees: none while it is offline or the disk keeps it under another name."""
        if self.offline or self.links > 1:
            return 0
        return self.bytes + sum(raw.bytes for raw in self.raws)


@dataclass(frozen=True)
class FileGroup:
    """Files that show the same shot or moment, the best first. `more`: number of further files that were left out."""

    files: tuple[CopyFile, ...]
    more: int = 0

    @cached_property
    def kinds(self) -> frozenset[CopyKind]:
        """ "exact" if two files have the same bytes, "near" if one is a changed version, "burst" if one is of a burst."""
        relations = {file.relation for file in self.files}
        found: set[CopyKind] = set()
        if "burst" in relations:
            found.add("burst")
        if len({file.image_id for file in self.files}) < len(self.files):
            found.add("exact")
        if relations - {"best", "exact", "burst"}:
            found.add("near")
        return frozenset(found)

    @property
    def best(self) -> CopyFile:
        return self.files[0]

    @property
    def others(self) -> tuple[CopyFile, ...]:
        return self.files[1:]

    @property
    def bytes(self) -> int:
        """The number of bytes that the removal of all files but the best frees."""
        return sum(file.freed for file in self.others)
