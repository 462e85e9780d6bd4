"""A library whose model is called "old", beside two others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base import settings as setting
from photosearch.base.files import app_dirs
from photosearch.engine.library import Engine
from tests.engine.switch.shelf import Shelf


@pytest.fixture
def shelf(own_home: Path) -> Shelf:
    dirs = app_dirs().create()
    setting.change(dirs, model="old")
    return Shelf(dirs)


@pytest.fixture
def engine(shelf: Shelf) -> Iterator[Engine]:
    with shelf() as engine:
        yield engine
