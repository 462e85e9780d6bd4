"""An engine in a home of its own, and a folder for photos."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from tests.fakes import HashEncoder


@pytest.fixture
def engine(own_home: Path, encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        yield engine


@pytest.fixture
def pics(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder
