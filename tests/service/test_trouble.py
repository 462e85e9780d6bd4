"""Each kind of trouble says what leads out of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base import settings
from photosearch.base.errors import (
    DatabaseDamaged,
    DiskFull,
    Locked,
    ModelChecksum,
    ModelMissing,
    PhotoSearchError,
)
from photosearch.base.files import app_dirs
from photosearch.base.records import Progress
from photosearch.service.messages import Calm, Hello, Trouble
from photosearch.service.requests import AddFolder
from tests.cli.conftest import install_tiny
from tests.disks import tiny_disk
from tests.service.test_link import Window


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (DatabaseDamaged, "damaged"),
        (DiskFull, "disk"),
        (ModelMissing, "model"),
        (ModelChecksum, "model"),
        (Locked, ""),
    ],
)
def test_the_kind_follows_the_error(error: type[PhotoSearchError], kind: str) -> None:
    told = Trouble.of(7, error("It happened.", "Do this."))
    assert told == Trouble(7, "It happened.", "Do this.", kind)  # type: ignore[arg-type]


def test_a_full_disk_says_how_much_is_needed_and_work_goes_on_by_itself(
    own_home: Path, make_photos: Callable[..., Path]
) -> None:
    install_tiny(own_home)
    dirs = app_dirs().create()
    settings.change(dirs, model="tiny")
    window = Window()
    with tiny_disk(dirs.thumbs, 8):
        window.link.start()
        window.until(Hello)
        window.ask(AddFolder(1, str(make_photos(12))))
        trouble = window.until(Trouble)
        assert trouble.kind == "disk" and "at least 10" in trouble.hint
        assert window.until(Progress, lambda p: p.phase == "blocked").note == trouble.text
    try:
        window.until(Calm)
        window.photos(12)
    finally:
        window.link.stop()
