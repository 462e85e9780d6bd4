"""Arrays in a file that is only a cache: one that is damaged counts as none."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.files import make_folder, os_faults, write_atomic

DIGEST: Final = 32  # bytes


def write_arrays(path: Path, **arrays: NDArray[Any]) -> None:
    """Replace the file at once. Raises EnvironmentFault."""
    stream = io.BytesIO()
    np.savez(stream, allow_pickle=False, **arrays)
    data = stream.getvalue()
    with os_faults(str(path.parent)):
        make_folder(path.parent)
        write_atomic(path, _digest(data) + data, durable=False)


def read_arrays(path: Path) -> dict[str, NDArray[Any]] | None:
    """The arrays by name; None unless the file is as it was written, down to the last bit."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if data[:DIGEST] != _digest(data[DIGEST:]):
        return None
    with np.load(io.BytesIO(data[DIGEST:]), allow_pickle=False) as held:
        return dict(held)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGEST).digest()
