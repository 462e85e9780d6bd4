"""Settings on disk: round trips, invalid files, and concurrent writers."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from photosearch.base import settings
from photosearch.base.errors import EnvironmentFault
from photosearch.base.files import app_dirs
from photosearch.base.settings import LIMITS, PROVIDERS, THREADS, Settings
from photosearch.encoder.providers import TITLES


def written(text: str) -> settings.Reading:
    settings.settings_path(app_dirs().create()).write_text(text, "utf-8")
    return settings.read(app_dirs())


def test_settings_with_any_file_name_survive_a_round_trip() -> None:
    chosen = Settings(
        excluded_folders=(os.fsdecode(b"/photos/\xff"),), recent_searches=("a dog", "\ud83d")
    )
    settings.change(
        app_dirs(),
        excluded_folders=chosen.excluded_folders,
        recent_searches=chosen.recent_searches,
    )
    assert settings.load(app_dirs()) == chosen


@pytest.mark.parametrize("data", [b"\xff\xfe\x00garbage", b"theme = ", b"\0"])
def test_a_file_that_is_not_toml_is_reported_and_not_overwritten(data: bytes) -> None:
    path = settings.settings_path(app_dirs().create())
    path.write_bytes(data)
    for use in (lambda: settings.load(app_dirs()), lambda: settings.change(app_dirs(), watch=True)):
        with pytest.raises(EnvironmentFault, match="not valid"):
            use()
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("text", "name", "used"),
    [
        ("threads = 400", "threads", THREADS.most),
        ("threads = -3", "threads", 0),
        ("threads = '2'", "threads", 0),
        ("threads = true", "threads", 0),
        ("threads = 2.0", "threads", 0),
        ("thumbnail_size = -1", "thumbnail_size", 80),
        ("thumbnail_size = 100000000000000000000", "thumbnail_size", 400),
        ("theme = 'purple'", "theme", "system"),
        ("provider = 'warp'", "provider", "auto"),
        ("model = '../../elsewhere'", "model", "starter"),
        ("watch = 1", "watch", True),
        ("hub = 5", "hub", ""),
        ("excluded_folders = '/private'", "excluded_folders", ()),
        ("excluded_folders = ['/private', 5]", "excluded_folders", ("/private",)),
        (
            "excluded_folders = ['~/private', 'private']",
            "excluded_folders",
            ("~/private", "private"),
        ),
        (
            "excluded_patterns = ['private/', '*.tmp', 'private/sub']",
            "excluded_patterns",
            ("private/", "*.tmp", "private/sub"),
        ),
        ("excluded_patterns = ['private/sub/*']", "excluded_patterns", ("private/sub/*",)),
        ("tread = 4", "tread", None),
        ("[threads]\nnumber = 4", "threads", 0),
    ],
)
def test_an_invalid_setting_is_reported_and_stays_in_the_file(
    text: str, name: str, used: object
) -> None:
    reading = written(text)
    [complaint] = reading.complaints
    assert name in complaint.user_text and "settings.toml" in complaint.hint
    assert getattr(reading.settings, name, None) == used
    assert settings.change(app_dirs(), first_run_done=True).first_run_done
    again = settings.read(app_dirs()).complaints
    assert list(map(str, again)) == list(map(str, reading.complaints))


def test_a_file_among_the_excluded_folders_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    paths = tuple(str(tmp_path / name) for name in ("", "a.jpg", "absent", "a.jpg/in it"))
    settings.change(app_dirs(), excluded_folders=paths)
    [complaint] = settings.read(app_dirs()).complaints
    assert paths[1] in complaint.user_text and "is a file" in complaint.user_text
    assert "settings.toml" in complaint.hint
    assert settings.load(app_dirs()).excluded_folders == paths


def test_valid_settings_cause_no_complaint() -> None:
    assert settings.read(app_dirs()).complaints == ()
    assert written("threads = 0\nprovider = 'cpu'\nmodel = 'ViT-B-32'\n").complaints == ()


def test_limits_name_known_settings_and_allow_the_defaults() -> None:
    assert set(LIMITS) <= set(vars(Settings()))
    assert settings.checked(vars(Settings()) | {"excluded_folders": [], "excluded_patterns": [],
        "recent_searches": []}, settings.settings_path(app_dirs())).complaints == ()  # fmt: skip
    assert set(PROVIDERS) == {"auto", *TITLES}


@pytest.mark.parametrize(
    ("limit", "children", "batch"),
    [
        (0, 8, 16),
        (100, 1, 4),
        (1200, 1, 4),
        (1999, 2, 4),
        (2000, 3, 4),
        (3000, 5, 16),
        (64_000, 8, 16),
    ],
)
def test_limited_memory_means_fewer_children_and_smaller_batches(
    limit: int, children: int, batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    found = Settings(memory_limit=limit)
    assert (found.decode_workers, found.encode_batch) == (children, batch)


def test_only_changed_settings_are_written() -> None:
    written("theme = 'dark'\nunknown = 5\n")
    settings.change(app_dirs(), model="small")
    assert settings.settings_path(app_dirs()).read_text() == (
        'theme = "dark"\nunknown = 5\nmodel = "small"\n'
    )


def test_concurrent_writers_lose_nothing() -> None:
    names = ("theme", "model", "hub")

    def write(name: str) -> None:
        for number in range(20):
            settings.change(app_dirs(), **{name: f"{name}{number}"})

    threads = [threading.Thread(target=write, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    text = settings.settings_path(app_dirs()).read_text()
    assert all(f'"{name}19"' in text for name in names), text
