"""Labelled folders: their photos, the queries, and which photos answer each query.

Two kinds of list are supported, with one JSON object per line. Picture names are relative to the folder or to its `images/`.

- `captions.jsonl`: {"image": …, "en": [caption, …]}, with other languages under their two-letter codes. Chinese may
  also be "zh_human" (written by people who saw the photo) and "zh_human_translation" (a translation of each English caption);
  "multi30k" holds {"en": [caption], "de": [its translation], …}.
- `manifest.jsonl`: {"image": …} with any of: "class"; "role": "gallery" (a photo, the default) or "query" (a drawing
  to search with, of the "style" sketch, art_painting or cartoon); "instance", which names the exact photo that was drawn;
  "words" or "lines", the text in the picture.

A folder yields every task that its lists allow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from photosearch.base.errors import UserError
from photosearch.evaluation.lists import LANGUAGES, Row, pictures, read_rows

Kind = Literal["words", "photo", "drawing"]

CAPTIONS, MANIFEST = "captions.jsonl", "manifest.jsonl"
STYLES: Final = {"sketch": "sketch", "art_painting": "art", "cartoon": "cartoon"}
# Captions of the first folder's photos are also searched among the photos of the second.
MIXED: Final = (("coco-mini", "imagenet-sample"),)

FEW_PICTURES: Final = 3  # a word in more pictures than this is no useful query
SHORTEST_WORD: Final = 4  # characters


@dataclass(frozen=True)
class Task:
    """`relevant[i]`: the indices into `photos` that answer `queries[i]`. `groups[i]`: the group whose queries are resampled together.

    A query is text or a picture file; a picture that is itself in `photos` does not count as its own answer. `languages`:
    the languages of the text. If there are several, each sentence appears once in every language, in turn.
    """

    protocol: str
    name: str
    photos: tuple[Path, ...]
    queries: tuple[str, ...] | tuple[Path, ...]
    relevant: tuple[frozenset[int], ...]
    groups: tuple[int, ...]
    kind: Kind = "words"
    languages: tuple[str, ...] = ("en",)


def read(folder: Path) -> list[Task]:
    """Every task that the folder's lists allow. Raises UserError if there is none."""
    tasks = _tasks(folder)
    if not tasks:
        raise UserError(
            f"{folder} has no labelled photos.",
            f"It needs a {CAPTIONS} with captions, or a {MANIFEST} with classes or words.",
        )
    return tasks


def read_all(data: Path) -> list[Task]:
    """The tasks of each labelled folder in `data`, in order of name, followed by those of `MIXED`. Raises UserError."""
    by_name = {folder.name: _tasks(folder) for folder in _folders(data)}
    tasks = [task for found in by_name.values() for task in found]
    if not tasks:
        raise UserError(
            f"{data} has no folders with labelled photos.", "Leave out --all to measure one folder."
        )
    for first, second in MIXED:
        if by_name.get(first) and by_name.get(second):
            tasks += _among(by_name[first], by_name[second])
    return tasks


def _folders(data: Path) -> list[Path]:
    if not data.is_dir():
        raise UserError(f"{data} is not a folder.", "Name a folder with labelled photos.")
    return sorted(path for path in data.iterdir() if path.is_dir())


def _tasks(folder: Path) -> list[Task]:
    if not folder.is_dir():
        raise UserError(f"{folder} is not a folder.", "Name a folder with labelled photos.")
    tasks = []
    if (folder / CAPTIONS).is_file():
        tasks += _captions(folder)
    if (folder / MANIFEST).is_file():
        tasks += _manifest(folder)
    return [task for task in tasks if task.queries]


def _among(own: list[Task], others: list[Task]) -> list[Task]:
    """Tasks that search the English captions of one folder among the photos of both folders."""
    return [
        Task(
            task.protocol,
            f"{task.name}+{others[0].name}",
            task.photos + others[0].photos,
            task.queries,
            task.relevant,
            task.groups,
        )
        for task in own
        if task.protocol == "caption_to_photo"
    ]


def _captions(folder: Path) -> list[Task]:
    """`caption_to_photo`, with `:zh` and so on per language, and `:languages` if sentences exist in several languages."""
    rows = [(row, _by_language(row)) for row in read_rows(folder / CAPTIONS)]
    rows = [(row, captions) for row, captions in rows if any(captions.values())]
    photos = pictures(folder, [row for row, _ in rows])
    tasks = []
    for language in LANGUAGES:
        asked = [(n, text) for n, (_, captions) in enumerate(rows) for text in captions[language]]
        protocol = "caption_to_photo" if language == "en" else f"caption_to_photo:{language}"
        tasks.append(_of_captions(protocol, folder, photos, asked, (language,)))
    sentences = [(n, one) for n, (row, _) in enumerate(rows) if (one := _translated(row))]
    every = tuple(code for code in LANGUAGES if any(code in one for _, one in sentences))
    if len(every) > 1:
        whole = [(n, one) for n, one in sentences if len(one) == len(every)]
        asked = [(n, one[code]) for n, one in whole for code in every]
        tasks.append(_of_captions("caption_to_photo:languages", folder, photos, asked, every))
    return tasks


def _of_captions(
    protocol: str,
    folder: Path,
    photos: tuple[Path, ...],
    asked: list[tuple[int, str]],
    languages: tuple[str, ...],
) -> Task:
    places = tuple(place for place, _ in asked)
    return Task(
        protocol,
        folder.resolve().name,
        photos,
        tuple(text for _, text in asked),
        tuple(frozenset({place}) for place in places),
        places,
        languages=languages,
    )


def _by_language(row: Row) -> dict[str, list[str]]:
    """The captions of a photo in each language. Translations of an English caption serve as captions."""
    translated = row.get("multi30k") or {}
    found = {code: row.get(code) or translated.get(code) or [] for code in LANGUAGES}
    found["en"] = row.get("en") or []
    found["zh"] = row.get("zh") or row.get("zh_human") or []
    return found


def _translated(row: Row) -> dict[str, str]:
    """One sentence in every available language; empty if there is no such sentence."""
    translated = row.get("multi30k") or {}
    found = {code: translated[code][0] for code in LANGUAGES if translated.get(code)}
    if "en" in found:  # the Chinese translations are in the order of the English captions
        english = [_bare(text) for text in row.get("en") or []]
        chinese = row.get("zh_human_translation") or []
        if _bare(found["en"]) in english[: len(chinese)]:
            found["zh"] = chinese[english.index(_bare(found["en"]))]
    return found


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _manifest(folder: Path) -> list[Task]:
    rows = read_rows(folder / MANIFEST)
    name = folder.resolve().name
    shown = [row for row in rows if row.get("role", "gallery") == "gallery"]
    photos = [row for row in shown if row.get("class")]
    tasks = [_names(folder, name, photos), _photos(folder, name, photos)]
    for style, word in STYLES.items():
        drawn = [
            row
            for row in rows
            if row.get("role") == "query" and row.get("style", "sketch") == style
        ]
        tasks.append(_drawings(folder, f"{word}_to_class", "class", photos, drawn))
        tasks.append(_drawings(folder, f"{word}_to_photo", "instance", photos, drawn))
    return [
        *tasks,
        _texts(folder, name, [row for row in shown if "words" in row or "lines" in row]),
    ]


def _names(folder: Path, name: str, photos: list[Row]) -> Task:
    """Class name → photo. Underscores in the names become spaces."""
    places = _places(photos, "class")
    return Task(
        "name_to_photo",
        name,
        pictures(folder, photos),
        tuple(label.replace("_", " ") for label in places),
        tuple(frozenset(found) for found in places.values()),
        tuple(range(len(places))),
    )


def _photos(folder: Path, name: str, photos: list[Row]) -> Task:
    """Photo → other photos of its class, for every photo that has any."""
    places = _places(photos, "class")
    asked = [n for n, row in enumerate(photos) if len(places[str(row["class"])]) > 1]
    labels = [str(photos[n]["class"]) for n in asked]
    files = pictures(folder, photos)
    return Task(
        "photo_to_class",
        name,
        files,
        tuple(files[n] for n in asked),
        tuple(frozenset(places[label]) - {n} for n, label in zip(asked, labels, strict=True)),
        _groups(labels),
        kind="photo",
    )


def _drawings(folder: Path, protocol: str, by: str, photos: list[Row], drawn: list[Row]) -> Task:
    """Drawing → photos with the same value of `by`."""
    places = _places(photos, by)
    asked = [row for row in drawn if str(row.get(by)) in places]
    labels = [str(row[by]) for row in asked]
    return Task(
        protocol,
        folder.resolve().name,
        pictures(folder, photos),
        pictures(folder, asked),
        tuple(frozenset(places[label]) for label in labels),
        _groups(labels),
        kind="drawing",
    )


def _texts(folder: Path, name: str, photos: list[Row]) -> Task:
    """Text in a picture → that picture, for words that occur in few pictures; lower case, as people type.

    Words with the same first picture form a group.
    """
    places: dict[str, set[int]] = {}
    for place, row in enumerate(photos):
        for word in _words(row):
            places.setdefault(word, set()).add(place)
    telling = {word: found for word, found in places.items() if len(found) <= FEW_PICTURES}
    return Task(
        "words_to_photo",
        name,
        pictures(folder, photos),
        tuple(telling),
        tuple(frozenset(found) for found in telling.values()),
        tuple(min(found) for found in telling.values()),
    )


def _words(row: Row) -> list[str]:
    """The picture's words that are long enough and contain a letter, without surrounding punctuation."""
    texts = [*(row.get("words") or []), *(row.get("lines") or [])]
    words = [re.sub(r"^\W+|\W+$", "", word.lower()) for text in texts for word in text.split()]
    return [word for word in words if len(word) >= SHORTEST_WORD and re.search(r"[^\W\d_]", word)]


def _places(photos: list[Row], by: str) -> dict[str, set[int]]:
    places: dict[str, set[int]] = {}
    for place, row in enumerate(photos):
        if row.get(by):
            places.setdefault(str(row[by]), set()).add(place)
    return places


def _groups(labels: Sequence[str]) -> tuple[int, ...]:
    number = {label: n for n, label in enumerate(dict.fromkeys(labels))}
    return tuple(number[label] for label in labels)
