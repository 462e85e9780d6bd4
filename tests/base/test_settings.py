"""Settings on disk: what is read back, and what a file may hold."""

from __future__ import annotations

import os

import pytest

from photosearch.base import settings
from photosearch.base.errors import EnvironmentFault
from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings


def test_settings_come_back_whatever_names_they_hold() -> None:
    chosen = Settings(
        excluded_folders=(os.fsdecode(b"/photos/\xff"),), recent_searches=("a dog", "\ud83d")
    )
    settings.save(app_dirs(), chosen)
    assert settings.load(app_dirs()) == chosen


@pytest.mark.parametrize("data", [b"\xff\xfe\x00garbage", b"theme = ", b"\0"])
def test_a_file_that_is_not_toml_is_one_sentence(data: bytes) -> None:
    path = settings.settings_path(app_dirs().create())
    path.write_bytes(data)
    with pytest.raises(EnvironmentFault, match="not valid"):
        settings.load(app_dirs())
