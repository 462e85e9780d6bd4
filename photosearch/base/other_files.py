"""Files beside the photos that are not searched: what kinds there are, by the endings of their names."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

from photosearch.base.frozen_class import frozen
from photosearch.base.user_text import joined, say_count

VIDEOS: Final = frozenset(
    ".3g2 .3gp .asf .avi .divx .dv .f4v .flv .insv .lrv .m2ts .m2v .m4v .mkv .mod .mov .mp4 .mpe .mpeg .mpg .mts .mxf .ogv .qt "
    ".rm .rmvb .tod .ts .vob .webm .wmv".split()
)
AUDIO: Final = frozenset(
    ".aac .aif .aiff .alac .amr .ape .au .caf .flac .m4a .m4b .mid .midi .mka .mp3 .oga .ogg .opus .ra .wav .weba .wma".split()
)
DOCUMENTS: Final = frozenset(
    ".csv .doc .docm .docx .epub .htm .html .key .md .mobi .numbers .odp .ods .odt .pages .pdf .pps .ppsx .ppt .pptx .ps .rtf "
    ".tex .txt .xls .xlsm .xlsx".split()
)


@frozen
class OtherFiles:
    """How many there are of each kind."""

    videos: int = 0
    audio: int = 0
    documents: int = 0
    other: int = 0

    @property
    def total(self) -> int:
        return self.videos + self.audio + self.documents + self.other

    def __add__(self, more: OtherFiles) -> OtherFiles:
        return OtherFiles(
            self.videos + more.videos,
            self.audio + more.audio,
            self.documents + more.documents,
            self.other + more.other,
        )

    @property
    def said(self) -> str:
        """ "87 videos, 12 other files"; "" if there are none."""
        parts = [
            say_count(self.videos, "{n} video", "{n} videos") if self.videos else "",
            say_count(self.audio, "{n} audio file", "{n} audio files") if self.audio else "",
            say_count(self.documents, "{n} document", "{n} documents") if self.documents else "",
            self._said_of_rest(),
        ]
        return joined(parts, ", ")

    def _said_of_rest(self) -> str:
        if not self.other:
            return ""
        if self.other == self.total:
            return say_count(self.other, "{n} file", "{n} files")
        return say_count(self.other, "{n} other file", "{n} other files")


def kind_of_other(name: str) -> str:
    """The field of `OtherFiles` that counts a file of this name."""
    ending = os.path.splitext(name)[1].lower()
    if ending in VIDEOS:
        return "videos"
    if ending in AUDIO:
        return "audio"
    return "documents" if ending in DOCUMENTS else "other"


def counted(names: Iterable[str]) -> OtherFiles:
    """Count files by their names."""
    found = {"videos": 0, "audio": 0, "documents": 0, "other": 0}
    for name in names:
        found[kind_of_other(name)] += 1
    return OtherFiles(**found)
