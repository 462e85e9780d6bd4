"""Each mistake and each fault of the machine gives one clear sentence and exit code 1 (2 for wrong usage), and loses nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photosearch.base import settings
from photosearch.base.files import app_dirs
from photosearch.engine.library import Engine
from tests.cli.conftest import Ran, Run, command


def clear(ran: Ran, code: int = 1) -> str:
    """Check that stdout is empty and stderr is one sentence; return the sentence."""
    assert ran.code == code, ran.err
    assert ran.out == ""
    if code == 1:
        assert len(ran.sentences) == 1, ran.err
    return ran.err


@pytest.fixture
def library(run: Run, make_photos: Callable[..., Path]) -> Path:
    folder = make_photos(3)
    assert run("index", folder).code == 0
    return folder


MISTAKES = [
    (["index", "NOWHERE"], "no folder"),
    (["index", "FILE"], "is a file"),
    (["similar", "FILE"], "no.jpg: "),
    (["similar", "NOWHERE"], "no file"),
    (["similar", "FOLDER"], "empty is a folder, not a picture"),
    (["similar", "/dev/null"], "null is not a picture file"),
    (["similar", ""], "name of a picture file is empty"),
    (["search", "dog", "--like", ""], "name of a picture file is empty"),
    (["remove", "NOWHERE"], "not in the library"),
    (["search", ""], "nothing to search"),
    (["search", "x", "--like", "FILE"], "no.jpg: "),
    (["search", "--sketch", "NOWHERE"], "no file"),
    (["search", "--style", "FOLDER"], "empty is a folder"),
    (["search", "--unlike", "LARGE"], "large.png: "),
    (["search", "--like", "DOT", "--region", "2,2,1,1"], "outside the picture"),
    (["search", "--like", "DOT", "--region", "10%,10%,0%,10%"], "no size"),
    (["search", "--like", "DOT", "--region", "nan,0,1,1"], "no size"),
    (["search", "--like", "DOT", "--unlike", "DOT"], "both as like and as unlike"),
    (["search", "  \t "], "nothing to search"),
    (["eval", "FOLDER"], "no labelled photos"),
    (["eval", "NOWHERE"], "not a folder"),
]


def test_one_clear_sentence(run: Run, library: Path, tmp_path: Path) -> None:
    (tmp_path / "no.jpg").write_text("not a picture")
    (tmp_path / "empty").mkdir()
    Image.new("RGB", (1, 1), "red").save(tmp_path / "dot.png")
    Image.new("1", (30_000, 30_000)).save(tmp_path / "large.png")
    places = {"NOWHERE": "nowhere", "FILE": "no.jpg", "FOLDER": "empty"}
    places |= {"DOT": "dot.png", "LARGE": "large.png"}
    for words, said in MISTAKES:
        words = [str(tmp_path / places[word]) if word in places else word for word in words]
        assert said in clear(run(*words, "--json")), words
    assert run("status", "--json").value["photos"] == 3


@pytest.mark.parametrize(
    "words",
    [
        ["search"],
        ["frobnicate"],
        ["search", "dog", "--top", "minus"],
        ["search", "dog", "--top", "0"],
        ["search", "dog", "--strength", "1.1"],
        ["search", "dog", "--look", "nan"],
        ["search", "dog", "--region", "0,0,1,1"],
        ["search", "--like", "a.jpg", "--region", "0,0,1"],
        ["search", "--like", "a.jpg", "--region", "left"],
        ["similar"],
        ["status", "--js"],
        ["index", "--no-such-option"],
        ["--json"],
    ],
)
def test_wrong_usage(run: Run, words: list[str]) -> None:
    assert "usage:" in clear(run(*words), 2)


def test_no_photos_yet(run: Run) -> None:
    assert "no photos yet" in clear(run("search", "dog", "--json"))
    state = run("status", "--json")
    assert state.code == 0 and state.value["photos"] == 0
    assert run("failures", "--json").value == []


@pytest.mark.skipif(
    not Path("/proc").is_dir(), reason="needs a folder in which nothing can be made"
)
@pytest.mark.parametrize("words", [["status"], ["search", "dog"], ["index"], ["failures"]])
def test_a_home_that_cannot_exist(run: Run, words: list[str]) -> None:
    assert "/proc/nope" in clear(run(*words, "--json", PHOTOSEARCH_HOME="/proc/nope"))


def test_a_second_writer_learns_who_the_first_is(run: Run, library: Path, own_home: Path) -> None:
    dirs = app_dirs(str(own_home))
    with Engine.open(dirs, settings.load(dirs), write=True):
        said = clear(run("index", library, "--json"))
        assert f"process {os.getpid()}" in said
        clear(run("remove", library, "--json"))
        assert len(run("search", "photo", "--json").value) == 3  # readers are allowed
        assert run("status", "--json").value["photos"] == 3
    assert run("index", "--json").code == 0


def test_a_missing_model(run: Run, library: Path, own_home: Path) -> None:
    shutil.rmtree(own_home / "data" / "models" / "tiny")
    said = clear(run("search", "dog", "--json"))
    assert "no vectors of this model yet. Run: photosearch index" in said
    assert run("index", "--json").code == 0  # the starter is used instead
    assert json.loads(run("search", "dog", "--json").out)


def test_settings_that_are_not_toml(run: Run, own_home: Path) -> None:
    (own_home / "config" / "settings.toml").write_text("model = = 3")
    assert "settings.toml" in clear(run("status", "--json"))


def test_a_damaged_library(run: Run, library: Path, own_home: Path) -> None:
    (own_home / "data" / "library.db").write_bytes(
        b"this is no database, whatever its name says" * 99
    )
    assert "library.db" in clear(run("search", "dog", "--json"))


def powerless(words: list[str | bytes]) -> list[str | bytes]:
    """The command without root's privilege to ignore permissions."""
    if os.geteuid() != 0:
        return words
    if shutil.which("setpriv") is None:
        pytest.skip("root without setpriv: permissions cannot be tested")
    rights = "-dac_override,-dac_read_search"
    return ["setpriv", "--inh-caps", rights, "--bounding-set", rights, "--", *words]


def run_powerless(*words: str | Path) -> Ran:
    done = subprocess.run(
        powerless(command(*map(str, words))), capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_that_cannot_be_read(run: Run, library: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir(mode=0)
    try:
        assert "cannot be read" in clear(run_powerless("index", secret, "--json"))
    finally:
        secret.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_home_that_is_read_only(run: Run, library: Path, own_home: Path) -> None:
    closed = [own_home, *(path for path in own_home.rglob("*") if path.is_dir())]
    for path in closed:
        path.chmod(0o500)
    for path in own_home.rglob("*"):
        if path.is_file():
            path.chmod(0o400)
    try:
        assert "is read-only" in clear(run_powerless("index", library, "--json"))
        assert len(json.loads(run_powerless("search", "photo", "--json").out)) == 3
    finally:
        for path in closed:
            path.chmod(0o700)
        for path in own_home.rglob("*"):
            if path.is_file():
                path.chmod(0o600)
    assert run("status", "--json").value["photos"] == 3


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A file system of 3 MB, if the system allows us to create one."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("a small file system cannot be mounted here")
    return place


def test_a_full_disk(run: Run, own_home: Path, small_disk: Path, tmp_path: Path) -> None:
    try:
        home = small_disk / "home"
        shutil.copytree(own_home, home)
        folder = tmp_path / "many"
        folder.mkdir()
        noise = os.urandom(4096)
        for n in range(120):  # thumbnails of noise are large: together more than the disk
            tile = Image.frombytes("L", (64, 64), noise[n:] + noise[:n])
            tile.resize((400, 300), Image.Resampling.NEAREST).convert("RGB").save(
                folder / f"{n}.jpg", quality=95
            )
        ran = run("index", folder, "--json", PHOTOSEARCH_HOME=str(home))
        assert "but only" in ran.err.splitlines()[0]  # a warning before the work begins
        said = clear(ran)
        assert "disk is full" in said
    finally:
        subprocess.run(["umount", "-l", str(small_disk)], check=True)


def test_output_that_cannot_be_written(run: Run, library: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            command("search", "photo"), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_closed_pipe_is_not_reported(run: Run, library: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command("search", "photo", "--json"), stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")
