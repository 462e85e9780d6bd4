"""A home on a read-only disk can be searched, and one that was once written as root is mended as `doctor` says."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run, command
from tests.disks import USER, as_plain_user, as_user, give, read_only
from tests.fakes import picture

MakePhotos = Callable[..., Path]


@pytest.fixture(autouse=True)
def own_home(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Unlike pytest's own folders, the parents of this home are open to all users."""
    with tempfile.TemporaryDirectory(prefix="photosearch-test-") as base:
        os.chmod(base, 0o755)
        monkeypatch.setenv("PHOTOSEARCH_HOME", f"{base}/home")
        yield Path(base, "home")


def sentence(ran: Ran) -> str:
    """The one sentence on stderr of a command that failed."""
    assert ran.code == 1 and not ran.out and len(ran.sentences) == 1, ran
    return ran.sentences[0]


# On a read-only disk


@pytest.fixture
def closed(run: Run, make_photos: MakePhotos, own_home: Path) -> Iterator[Path]:
    """The folder of an indexed library whose home is on a read-only disk."""
    folder = make_photos(4)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    assert run("index", folder).code == 0
    with read_only(own_home):
        yield folder


def test_a_read_only_home_answers_everything_that_only_reads(run: Run, closed: Path) -> None:
    red = closed / "red-000.jpg"
    assert len(run("search", "photo", "--json").value) == 4
    assert len(run("search", "photo", "--inside", "--json").value) == 4
    assert run("search", "dog", "--like", red, "--unlike", closed / "blue-002.jpg").code == 0
    assert run("search", "--sketch", red, "--style", red, "--json").code == 0
    assert run("similar", red, "--json").value[0]["path"] == str(red)
    assert run("duplicates", "--near", "--bursts", "--json").value == []
    assert run("status", "--json").value["photos"] == 4
    assert [failure["code"] for failure in run("failures", "--json").value] == ["corrupt"]
    assert run("model", "list").code == run("model", "info", "tiny").code == 0


def test_a_read_only_home_says_why_it_cannot_be_changed(
    run: Run, closed: Path, own_home: Path
) -> None:
    for words in (
        ["index", closed],
        ["remove", closed],
        ["retry"],
        ["model", "use", "tiny"],
        ["model", "use", "tiny", "--later"],
        ["model", "remove", "tiny"],
        ["model", "import", closed],
    ):
        said = sentence(run(*words, "--json")).lower()
        assert "read-only" in said and str(own_home) in said and "make the disk writable" in said


def test_doctor_still_examines_a_library_on_a_read_only_disk(
    run: Run, closed: Path, own_home: Path
) -> None:
    done = run("doctor", "--fix", "--json")
    assert "not repaired" in done.err and "read-only" in done.err
    [problem] = done.value["problems"]
    assert problem["part"] == "home" and "read-only disk" in problem["sentence"]
    assert done.value["info"]["library"].startswith("4 photos")


# Once as root


def user(*words: str | Path) -> Ran:
    """Run the command as another user than root."""
    done = subprocess.run(
        as_user(command(*map(str, words))), capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def theirs(run: Run, own_home: Path, tmp_path: Path) -> Path:
    """A folder of photos, indexed by a user other than root, to whom the home belongs."""
    give(own_home, USER)
    folder = tmp_path / "photos"
    more(folder, 0, 5)
    assert user("index", folder).code == 0
    return folder


def more(folder: Path, first: int, last: int) -> None:
    folder.mkdir(exist_ok=True)
    for n in range(first, last):
        picture(folder / f"{n}.jpg", "red", mark=n)


def mended() -> list[str]:
    """Do as `doctor` says, and return what it said before. It finds nothing afterwards."""
    problems = user("doctor", "--json").value["problems"]
    for problem in problems:
        words = shlex.split(problem["fix"])
        subprocess.run(words[words[0] == "sudo" :], check=True)
    assert user("doctor", "--json").value["problems"] == []
    return [problem["sentence"] for problem in problems]


def test_a_run_as_root_costs_no_photo_and_doctor_names_what_root_owns(
    run: Run, theirs: Path, own_home: Path
) -> None:
    more(theirs, 5, 40)
    assert run("index").code == 0  # as root
    more(theirs, 40, 120)
    again = user("index")
    assert again.code == 0 and "120 photos (80 new)" in again.out
    thumbs = own_home / "cache" / "thumbs"
    assert any(folder.stat().st_uid == 0 for folder in thumbs.iterdir())
    assert "thumbnails" in again.err and "photosearch doctor" in again.err
    [said] = mended()
    assert "belong to root" in said and str(thumbs) in said
    assert user("index").code == 0
    assert len(list(thumbs.rglob("*.jpg"))) == 120


def test_settings_logs_and_caches_of_root_stop_nothing(theirs: Path, own_home: Path) -> None:
    names = ("config/settings.toml", "logs", "cache/thumbs", "data/index")
    for name in names:
        os.chown(own_home / name, 0, 0)
    more(theirs, 5, 7)
    done = user("index")
    assert done.code == 0 and "7 photos" in done.out, done
    assert len(user("search", "photo", "--json").value) == 7
    [said] = mended()
    assert [said.count(str(own_home / name)) for name in names] == [1] * len(names)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["library.db", "writer.lock", "."])
def test_a_library_of_root_can_be_searched_and_is_mended_as_doctor_says(
    theirs: Path, own_home: Path, name: str
) -> None:
    for left in (own_home / "data").glob("library.db-*"):
        left.unlink()  # of the last reader; with them, the data folder need not be written
    path = own_home / "data" / name
    os.chown(path, 0, 0)
    said = sentence(user("index"))
    assert "belongs to root" in said and str(path) in said and "doctor" in said
    assert len(user("search", "photo", "--json").value) == 5
    [said] = mended()
    assert str(path) in said
    assert user("index").code == 0


def test_a_log_of_sqlite_that_belongs_to_root_hides_nothing(theirs: Path, own_home: Path) -> None:
    died = "import os, sys; from photosearch.store import db, places; from pathlib import Path\n"
    died += "places.add_root(db.open_writer(Path(sys.argv[1])), '/more'); os._exit(0)"
    library = own_home / "data" / "library.db"
    subprocess.run([*command()[:1], "-c", died, str(library)], check=True)
    for end in ("-wal", "-shm"):
        os.chown(f"{library}{end}", 0, 0)
    assert "library.db" in sentence(user("index"))
    assert "/more" in user("status").out
    [said] = mended()
    assert "library.db-wal" in said and "library.db-shm" in said


# Closed even to readers


def plain(*words: str | Path) -> Ran:
    """Run the command as a user who may read only what is open to them."""
    done = subprocess.run(
        as_plain_user(command(*map(str, words))), capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


def of_home() -> list[dict[str, str]]:
    """What `doctor` finds in the home."""
    problems: list[dict[str, str]] = plain("doctor", "--json").value["problems"]
    return [problem for problem in problems if problem["part"] == "home"]


@pytest.fixture
def shared(theirs: Path) -> Iterator[Path]:
    """As `theirs`, but in a place that is open to all users."""
    with tempfile.TemporaryDirectory(prefix="photosearch-test-") as base:
        os.chmod(base, 0o755)
        folder = theirs.rename(Path(base, "photos"))
        assert plain("index", folder).code == 0
        yield folder


@pytest.mark.slow
@pytest.mark.parametrize("name", ["data/library.db", "data", ".", "data/library.db-wal"])
def test_what_cannot_be_read_is_told_and_mended_as_doctor_says(
    shared: Path, own_home: Path, name: str
) -> None:
    path = own_home / name
    if name.endswith("-wal"):
        path.write_bytes(b"something")
    os.chown(path, 0, 0)
    path.chmod(0o700 if path.is_dir() else 0o600)
    for words in (["search", "photo"], ["status"], ["index"], ["backup", "restore", "newest"]):
        said = sentence(plain(*words))
        assert f"{path} cannot be read, because it belongs to root" in said, said
        assert "written" not in said and "searched" not in said and "doctor" in said
    said = plain("doctor", "--fix").err
    assert "not repaired" in said and "cannot be read" in said
    [problem] = of_home()
    words = shlex.split(problem["fix"])
    assert words[:3] == ["sudo", "chown", "-R"] and words[-1] == str(path)
    subprocess.run(words[1:], check=True)
    if name.endswith("-wal"):
        path.unlink()
    assert of_home() == []
    assert plain("index").code == 0
    assert len(plain("search", "photo", "--json").value) == 5


def test_a_closed_folder_above_the_home_is_named_and_not_given_away(
    shared: Path, own_home: Path
) -> None:
    own_home.parent.chmod(0o700)
    assert f"{own_home.parent} cannot be read, because" in sentence(plain("search", "photo"))
    [problem] = of_home()
    assert "belongs to root" in problem["sentence"] and "PHOTOSEARCH_HOME" in problem["fix"]


def test_ones_own_closed_library_is_told(shared: Path, own_home: Path) -> None:
    library = own_home / "data" / "library.db"
    library.chmod(0)
    assert f"{library} cannot be read." in sentence(plain("search", "photo"))
    [problem] = of_home()
    subprocess.run(shlex.split(problem["fix"]), check=True)
    assert len(plain("search", "photo", "--json").value) == 5
