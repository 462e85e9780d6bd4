"""The lists of a labelled folder: one JSON object per line, validated before anything is measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from photosearch.base.errors import UserError

Row = dict[str, Any]

LANGUAGES: Final = ("en", "zh", "de", "fr", "cs")


def pictures(folder: Path, rows: list[Row]) -> tuple[Path, ...]:
    """The picture files, in the folder or in its `images/`."""
    return tuple(_picture(folder, row["image"]) for row in rows)


def _picture(folder: Path, name: str) -> Path:
    inside = folder / "images" / name
    return inside if inside.is_file() else folder / name


def read_rows(path: Path) -> list[Row]:
    """The rows that name an image. Raises UserError with the line number if the list is malformed."""
    try:
        lines = path.read_text("utf-8").split("\n")  # splitlines would also split within strings
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read: {error}.") from error
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise UserError(f"{path} cannot be read: line {number} is not JSON.") from error
        if wrong := _wrong(row):
            raise UserError(f"{path} cannot be read: in line {number} {wrong}.")
        if "image" in row:
            rows.append(row)
    return rows


def _wrong(row: Any) -> str:
    """What is wrong with a row, or ""."""
    if not isinstance(row, dict):
        return "there is no JSON object"
    if not isinstance(row.get("image", ""), str):
        return "“image” is not a file's name"
    translated = row.get("multi30k") or {}
    if not isinstance(translated, dict):
        return "“multi30k” is not an object"
    lists = ("words", "lines", "zh_human", "zh_human_translation", *LANGUAGES)
    for key, value in [*((key, row.get(key)) for key in lists), *translated.items()]:
        if value is not None and not (
            isinstance(value, list) and all(isinstance(text, str) for text in value)
        ):
            return f"“{key}” is not a list of texts"
    return ""
