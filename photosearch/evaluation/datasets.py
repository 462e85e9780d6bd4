"""Labelled folders: which photos there are, what is asked, and which photos answer it.

Two kinds of list are known. `captions.jsonl`: {"image": name, "en": [caption, …]}, pictures in `images/`.
`manifest.jsonl`: {"image": path in the folder, "class": name}; where rows have a "role", only "gallery" is a photo.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from photosearch.errors import UserError

Protocol = Literal["caption_to_photo", "name_to_photo"]


@dataclass(frozen=True)
class Labelled:
    """One task: `relevant[i]` are the places in `photos` that answer `queries[i]`."""

    protocol: Protocol
    name: str
    photos: tuple[Path, ...]
    queries: tuple[str, ...]
    relevant: tuple[frozenset[int], ...]


def read(folder: Path) -> list[Labelled]:
    """Every task that the folder's lists allow. Raises UserError where there is none."""
    if not folder.is_dir():
        raise UserError(f"{folder} is not a folder.", "Name a folder with labelled photos.")
    tasks = []
    if (folder / "captions.jsonl").is_file():
        tasks.append(_captions(folder))
    if (folder / "manifest.jsonl").is_file():
        tasks.append(_names(folder))
    tasks = [task for task in tasks if task.queries]
    if not tasks:
        raise UserError(
            f"{folder} has no labelled photos.",
            "It needs a captions.jsonl with captions, or a manifest.jsonl with classes.",
        )
    return tasks


def _captions(folder: Path) -> Labelled:
    rows = [row for row in _rows(folder / "captions.jsonl") if row.get("en")]
    queries, relevant = [], []
    for place, row in enumerate(rows):
        for caption in row["en"]:
            queries.append(str(caption))
            relevant.append(frozenset({place}))
    return Labelled(
        "caption_to_photo",
        folder.resolve().name,
        tuple(folder / "images" / row["image"] for row in rows),
        tuple(queries),
        tuple(relevant),
    )


def _names(folder: Path) -> Labelled:
    rows = [
        row
        for row in _rows(folder / "manifest.jsonl")
        if row.get("class") and row.get("role", "gallery") == "gallery"
    ]
    places: dict[str, set[int]] = {}
    for place, row in enumerate(rows):
        places.setdefault(str(row["class"]), set()).add(place)
    return Labelled(
        "name_to_photo",
        folder.resolve().name,
        tuple(folder / row["image"] for row in rows),
        tuple(places),
        tuple(frozenset(found) for found in places.values()),
    )


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read: {error}.") from error
    return [row for row in rows if isinstance(row, dict) and isinstance(row.get("image"), str)]
