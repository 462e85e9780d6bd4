"""The compiled layer, and an empty disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.power.disk import Disk, compiled


@pytest.fixture(scope="session")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("layer"))


@pytest.fixture
def disk(layer: Path, tmp_path: Path) -> Disk:
    made = Disk(tmp_path, layer)
    made.root.mkdir()
    made.settle()
    return made
