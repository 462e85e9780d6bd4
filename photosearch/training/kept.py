"""What a training leaves in the cache. A stage leaves its result, or its last checkpoint, under a key made of all that it
depends on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch

from photosearch.training.whole_files import whole

EVERY = 25  # steps between two checkpoints


class Kept:
    """One stage. `asked`: everything that decides its result, in JSON's types."""

    def __init__(self, cache: Path, title: str, *asked: Any) -> None:
        text = json.dumps([title, *asked], sort_keys=True)
        self.key = hashlib.sha256(text.encode()).hexdigest()[:16]
        self._done, self._part = (cache / f"{title}-{self.key}.{end}" for end in ("pt", "part"))

    def result(self) -> Any:
        """What the stage ended with; None if it has not ended."""
        return torch.load(self._done, weights_only=True) if self._done.exists() else None

    def checkpoint(self) -> Any:
        """Where to go on; None at the beginning."""
        return torch.load(self._part, weights_only=True) if self._part.exists() else None

    def save(self, checkpoint: Any) -> None:
        _write(self._part, checkpoint)

    def finish(self, result: Any) -> None:
        _write(self._done, result)
        self._part.unlink(missing_ok=True)


def _write(path: Path, what: Any) -> None:
    with whole(path) as stream:
        torch.save(what, stream)
