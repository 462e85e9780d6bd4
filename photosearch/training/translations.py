"""Captions in other languages: of the photos of Flickr8k, and of photos that we do not have.

Chinese: flickr8kcn, five captions a photo. German, French, Czech: Multi30k, whose photos are those of Flickr30k, and with
them most of Flickr8k.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from photosearch.training.data import Photo

CHINESE = "flickr8kzhc.caption.txt"
PARTS = ("train", "val")
DESCRIBED = range(1, 6)  # independent captions, English and German
TRANSLATED = ("en", "de", "fr", "cs")  # one caption and its translations


@dataclass
class Said:
    """All captions of one photo, by language."""

    by_language: dict[str, list[str]] = field(default_factory=dict)

    def add(self, language: str, text: str) -> None:
        if text and text not in self.by_language.setdefault(language, []):
            self.by_language[language].append(text)


def load_translations(captions: Path, multi30k: Path, never: Iterable[str]) -> dict[str, Said]:
    """Captions in all languages, by the number of the photo on Flickr. `never`: names of photos that must not be used."""
    forbidden = {number(name) for name in never}
    found: dict[str, Said] = {}
    for name, language, text in (*_chinese(captions.with_name(CHINESE)), *_multi30k(multi30k)):
        if number(name) not in forbidden:
            found.setdefault(number(name), Said()).add(language, text)
    return found


def number(name: str) -> str:
    """Flickr's own number of a photo, which both data sets begin its name with."""
    return name.partition("_")[0].partition(".")[0]


def with_translations(photos: Iterable[Photo], said: dict[str, Said]) -> tuple[Photo, ...]:
    """The photos with their captions in other languages."""
    rows = []
    for photo in photos:
        known = said.get(number(photo.path.stem), Said()).by_language
        others = {language: tuple(texts) for language, texts in known.items() if language != "en"}
        rows.append(replace(photo, others=others))
    return tuple(rows)


def _chinese(path: Path) -> Iterator[tuple[str, str, str]]:
    for line in path.read_text("utf-8").splitlines():
        name, _, text = line.partition(" ")
        yield name, "zh", text.strip()


def _multi30k(folder: Path) -> Iterator[tuple[str, str, str]]:
    data = folder / "data"
    for part in PARTS:
        names = (data / "task1" / "image_splits" / f"{part}.txt").read_text("utf-8").split()
        for language in TRANSLATED:
            texts = _lines(data / "task1" / "raw" / f"{part}.{language}.gz")
            yield from zip(names, [language] * len(names), texts, strict=True)
        names = (data / "task2" / "image_splits" / f"{part}_images.txt").read_text("utf-8").split()
        for count in DESCRIBED:
            for language in ("en", "de"):
                texts = _lines(data / "task2" / "raw" / f"{part}.{count}.{language}.gz")
                yield from zip(names, [language] * len(names), texts, strict=True)


def _lines(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [line.strip() for line in stream]
