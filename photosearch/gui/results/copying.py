"""Copies photos into a folder, without ever overwriting a file."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from photosearch.base.searches import Hit
from photosearch.gui.common.file_job import Refused
from photosearch.gui.common.wording import file_name, not_connected

CHUNK = 1 << 20


def copy_hit(hit: Hit, folder: str) -> Path:
    """Copy a photo into `folder`; returns the copy's path. Raises Refused if it is offline or cannot be copied."""
    if hit.offline:
        raise Refused(not_connected(hit.path))
    try:
        return copy_into(hit.path, folder)
    except OSError as error:
        raise Refused(f"{file_name(hit.path)}: {error.strerror or error}") from error


def copy_into(source: str, folder: str) -> Path:
    """Copy one file into `folder` under its own name, or as "name (2).jpg" … if that is taken; returns the copy's path.

    Raises OSError if the file cannot be read or the copy cannot be written.
    """
    stem, suffix = os.path.splitext(os.path.basename(source))
    with open(source, "rb") as original:
        attempt = 1
        while True:
            name = f"{stem}{suffix}" if attempt == 1 else f"{stem} ({attempt}){suffix}"
            target = Path(folder) / name
            try:
                copy = target.open("xb")
            except FileExistsError:
                attempt += 1
                continue
            break
        try:
            with copy:
                shutil.copyfileobj(original, copy, CHUNK)
            shutil.copystat(source, target)
        except OSError:
            target.unlink(missing_ok=True)
            raise
    return target
