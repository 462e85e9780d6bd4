"""What a walk leaves out, and by which of its names an excluded folder may be written or reached."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.left_out import CACHE_TAG, TAG_SIGNATURE
from photosearch.base.records import LeftOut, Root
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing import roots, rules
from photosearch.indexing.absent_exclusions import forget_absent
from photosearch.indexing.plan import Plan
from photosearch.indexing.rules import BY_NAME, BY_USER, OWN, Rules, rules_of
from photosearch.indexing.scan import plan_of, reconcile
from photosearch.indexing.walk import look_through
from photosearch.store import db as database
from photosearch.store import places
from photosearch.store.db import Database
from tests import rows
from tests.fakes import HashEncoder, picture


@pytest.fixture
def pics(tmp_path: Path) -> Path:
    folder = tmp_path / "pics"
    for n, name in enumerate(
        ("open.jpg", "private/secret.jpg", "private/deep/er.jpg", ".hidden/h.jpg")
    ):
        put(folder / name, n)
    return folder


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = database.open_writer(tmp_path / "data" / "library.db")
    yield db
    db.close()


def put(path: Path, mark: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture(path, "red", mark)
    return path


def walked(
    top: Path, how: Rules, under: str = "", *others: Path
) -> tuple[set[str], dict[str, str]]:
    """The photos found in a folder, and what is left out, by relative path, with the reason."""
    told: list[LeftOut] = []
    every = [Root(n, str(path)) for n, path in enumerate((top, *others), 1)]
    plan = Plan(every[:1], every, how, {1: [under]})
    seen = look_through(plan, tell_left_out=told.append)[0]
    assert all(Path(one.path).is_dir() is one.is_folder for one in told)
    return set(seen.files), {os.path.relpath(one.path, top): one.reason for one in told}


def photos(top: Path, *folders: str | Path, patterns: tuple[str, ...] = (".*",)) -> set[str]:
    return walked(top, Rules(patterns, tuple(map(str, folders))))[0]


OPEN = {"open.jpg"}


def test_an_excluded_folder_is_out_however_it_is_written(
    pics: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = pics / "private"
    link = tmp_path / "link"
    link.symlink_to(pics)
    direct = tmp_path / "direct"
    direct.symlink_to(private)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for written in (
        f"{private}", f"{private}/", f"{private}//", f"{pics}/./private", f"{pics}/private/deep/..",
        f"{link}/private", f"{link}/private/", f"{direct}", f"{direct}/", f"{direct}/deep/..",
        "~/pics/private", "~/link/private/", "~/pics/../pics/private",
    ):  # fmt: skip
        assert photos(pics, written) == OPEN, written
    for useless in (
        "",
        ".",
        "private",
        "pics/private",
        "~nobody/private",
        "/pri\0vate",
        str(private) + "2",
    ):
        assert photos(pics, useless) == OPEN | {"private/secret.jpg", "private/deep/er.jpg"}, (
            useless
        )


def test_an_excluded_folder_is_out_by_whatever_link_it_is_reached(
    pics: Path, tmp_path: Path
) -> None:
    elsewhere = put(tmp_path / "else" / "private" / "x" / "y.jpg", 9).parents[2]
    (pics / "to it").symlink_to("private")
    (pics / "into it").symlink_to("private/deep")
    (pics / "a file in it.jpg").symlink_to("private/secret.jpg")
    (pics / "hidden").symlink_to(".hidden")
    (pics / "far").symlink_to(elsewhere / "private")
    (pics / "into far").symlink_to(elsewhere / "private" / "x")
    (pics / "file far.jpg").symlink_to(elsewhere / "private" / "x" / "y.jpg")
    (pics / "around").symlink_to(elsewhere)
    found, out = walked(pics, Rules((".*",), (str(pics / "private"), str(elsewhere / "private"))))
    assert found == OPEN
    by_user = {"private", "to it", "into it", "a file in it.jpg", "far", "into far", "file far.jpg"}
    assert {path for path, why in out.items() if why == BY_USER} == by_user | {"around/private"}
    assert out[".hidden"] == BY_NAME and "another name" in out["hidden"]


def test_a_link_is_judged_by_the_name_of_its_target_too(pics: Path, tmp_path: Path) -> None:
    put(tmp_path / "nas" / "#recycle" / "old.jpg", 5)
    put(tmp_path / "nas" / "Drafts" / "d.jpg", 6)
    put(tmp_path / "nas" / "x.jpg_original", 7)
    put(tmp_path / "nas" / "Photos.photoslibrary" / "resources" / "small.jpg", 8)
    put(tmp_path / "nas" / "Photos.photoslibrary" / "originals" / "large.jpg", 9)
    for name, target in (
        ("bin", "#recycle"), ("mine", "Drafts"), ("x.jpg", "x.jpg_original"), ("lib", "Photos.photoslibrary"),
    ):  # fmt: skip
        (pics / name).symlink_to(tmp_path / "nas" / target)
    assert photos(pics, pics / "private", patterns=(".*", "Drafts")) == OPEN | {
        "lib/originals/large.jpg"
    }


def test_a_hint_by_the_watcher_adds_nothing_from_an_excluded_folder(pics: Path) -> None:
    put(pics / "trip" / "@eaDir" / "t" / "x.jpg")
    put(pics / "phone" / "sub" / "x.jpg")
    (pics / "phone" / ".nomedia").touch()
    how = Rules((".*",), (str(pics / "private"),))
    for under in (
        "private",
        "private/deep",
        ".hidden",
        "trip/@eaDir",
        "trip/@eaDir/t",
        "phone",
        "phone/sub",
    ):
        found, out = walked(pics, how, under)
        assert found == set() and len(out) == 1, under
    assert walked(pics, how, "trip") == (set(), {"trip/@eaDir": "thumbnails"})


def test_odd_names_can_be_excluded(pics: Path) -> None:
    names = [
        "[Private]", "what?", "a*b", "%41", "back\\", " spaces ", "new\nline", "..dots", "...", "~", "$HOME", "-rf",
        os.fsdecode(b"priv\xe9"), "#tag", "é", "e\u0301", "'\"",
    ]  # fmt: skip
    for n, name in enumerate(names):
        put(pics / "odd" / name / "x.jpg", n)
        put(pics / "odd" / (name + "2") / "x.jpg", n)
    for name in names:
        found = photos(pics / "odd", pics / "odd" / name, patterns=())
        assert f"{name}/x.jpg" not in found and len(found) == 2 * len(names) - 1, name
        by_name = photos(pics / "odd", patterns=(name,))
        assert f"{name}/x.jpg" not in by_name
    assert photos(pics / "odd", patterns=("[Private]",)) >= {"what?/x.jpg", "-rf/x.jpg"}


def test_a_folder_is_known_by_its_inode_where_its_name_is_written_in_other_letters(
    pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a file system where case does not count: PRIVATE is found, and is the folder private."""
    typed, real = str(pics / "PRIVATE"), rules.identity

    def same(path: str) -> object:
        return real(path.replace("PRIVATE", "private"))

    monkeypatch.setattr(rules, "identity", same)
    (pics / "link").symlink_to("private/deep")
    assert photos(pics, typed) == OPEN
    assert walked(pics, Rules((), (typed,)), "private/deep")[0] == set()


def test_a_folder_that_does_not_exist_yet_is_out_when_it_comes(pics: Path) -> None:
    assert photos(pics, pics / "later") >= OPEN
    put(pics / "later" / "x.jpg", 7)
    assert "later/x.jpg" not in photos(pics, pics / "later")


def test_a_drive_that_does_not_answer_holds_nothing_up(
    pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_path: str) -> os.stat_result:
        raise TimeoutError

    monkeypatch.setattr(rules, "stat_in_time", never)
    monkeypatch.setattr(rules.os.path, "realpath", lambda _path: pytest.fail("it would hang"))
    rules.Outside.of(Rules((), ("/net/private",)), rules.Mounts.read())


def test_the_programs_own_folders_are_never_indexed(pics: Path, tmp_path: Path) -> None:
    dirs = app_dirs(str(pics / "home")).create()
    put(dirs.thumbs / "ab" / "t.jpg")
    put(dirs.logs / "l.jpg")
    big = tmp_path / "pics" / "big"  # the cache of another home, moved to a larger disk
    put(big / "previews" / "p.jpg")
    other = AppDirs(
        tmp_path / "o" / "data", tmp_path / "o" / "cache", tmp_path / "o", tmp_path / "o"
    )
    other.cache.mkdir(parents=True)
    (other.cache / "previews").symlink_to(big / "previews")
    for owner in (dirs, other):
        found, out = walked(
            pics, rules_of(owner, Settings(excluded_folders=(str(pics / "private"),)))
        )
        assert OWN in out.values()
        expected = OPEN | ({"big/previews/p.jpg"} if owner is dirs else {"home/logs/l.jpg"})
        assert found == expected, (
            "the thumbnails are out for every library, by the tag of their folder"
        )


def test_marks_keep_a_folder_out_but_not_a_root(pics: Path) -> None:
    put(pics / "phone" / "sub" / "x.jpg", 5)
    put(pics / "caches" / "y.jpg", 6)
    (pics / "phone" / ".nomedia").touch()
    (pics / "caches" / CACHE_TAG).write_bytes(TAG_SIGNATURE)
    found, out = walked(pics, Rules((".*",), (str(pics / "private"),)))
    assert found == OPEN and ".nomedia" in out["phone"] and CACHE_TAG in out["caches"]
    assert photos(pics / "phone") == {"sub/x.jpg"}
    assert photos(pics / "phone" / "sub") == {"sub/x.jpg".removeprefix("sub/")}
    assert photos(pics / "caches") == {"y.jpg"}
    assert photos(pics / ".hidden") == {"h.jpg"}, "a root is searched whatever its name is"


@pytest.mark.parametrize("under", ["", "phone/sub"])
def test_a_mark_in_capitals_holds_also_for_a_walk_of_one_folder(pics: Path, under: str) -> None:
    put(pics / "phone" / "sub" / "x.jpg", 5)
    (pics / "phone" / ".NOMEDIA").touch()
    found, out = walked(pics, Rules((".*",)), under)
    assert "phone/sub/x.jpg" not in found and out["phone"] == "contains a file .NOMEDIA"


def test_an_excluded_root_is_out_and_said(pics: Path, db: Database) -> None:
    top = roots.add_root(db, str(pics))
    inner = roots.add_root(db, str(pics / "private" / "deep"))

    def scan(*folders: Path) -> list[str]:
        walks = look_through(plan_of(db, places.roots(db), Rules((), tuple(map(str, folders))), {}))
        reconcile(db, walks)
        return [note for seen in walks for note in seen.notes]

    assert scan() == [] and set(rows.known(db, inner)) == {"er.jpg"}
    assert [str(inner.path) in note for note in scan(pics / "private")] == [True]
    assert set(rows.known(db, inner)) == set() and "open.jpg" in rows.known(db, top)
    assert len(scan(pics)) == 2 and not rows.known(db, top)
    assert scan() == [] and set(rows.known(db, inner)) == {"er.jpg"}


def test_a_folder_that_is_excluded_or_our_own_cannot_be_added(
    pics: Path, tmp_path: Path, encoder: HashEncoder
) -> None:
    dirs = app_dirs(str(tmp_path / "home")).create()
    (tmp_path / "link").symlink_to(pics / "private")
    settings = Settings(excluded_folders=(f"{tmp_path}/link/", f"{pics}/later"))
    with Engine.open(dirs, settings, write=True, encoder=encoder) as engine:

        def refused(path: Path) -> UserError:
            with pytest.raises(UserError) as error:
                engine.add_folder(str(path))
            return error.value

        for path in ("private", "private/deep"):
            error = refused(pics / path)
            assert "is excluded" in error.user_text and "settings.toml" in error.hint
        for own in (dirs.data, dirs.config, dirs.thumbs):
            assert "keeps its own files" in refused(own).user_text
        engine.add_folder(str(pics))
        pics = pics.rename(pics.with_name("moved"))
        engine.add_folder(str(pics))
        (pics / "later").mkdir()
        assert "is excluded" in refused(pics / "later").user_text, "as it was called before"
        assert [root.path for root in engine.roots()] == [str(pics)]


def test_exclusions_follow_a_root_that_moves(pics: Path, db: Database) -> None:
    root = roots.add_root(db, str(pics))

    def scan(private: Path) -> set[str]:
        how = Rules((".*",), (str(private),))
        walks = look_through(plan_of(db, places.roots(db), how, {}))
        reconcile(db, walks)
        return set(rows.known(db, root))

    first = pics / "private"
    assert scan(first) == OPEN
    for name in ("moved", "again"):
        pics = pics.rename(pics.with_name(name))
        assert roots.add_root(db, str(pics)).id == root.id
        assert scan(first) == OPEN, "as the exclusion was written for the first path"
    assert scan(first.with_name("other")) == OPEN | {"private/secret.jpg", "private/deep/er.jpg"}


def test_what_is_excluded_on_a_drive_that_is_away_leaves_the_library_at_once(
    pics: Path, tmp_path: Path, db: Database
) -> None:
    drive = put(tmp_path / "drive" / "d.jpg", 5).parent
    put(drive / "drafts" / "x.jpg", 6)
    put(drive / "secret" / "deep" / "y.jpg", 7)
    (pics / "link").symlink_to(drive)
    root = roots.add_root(db, str(pics))

    def scan(patterns: tuple[str, ...] = (), *folders: str) -> set[str]:
        walks = look_through(plan_of(db, places.roots(db), Rules((".*", *patterns), folders), {}))
        reconcile(db, walks)
        forget_absent(db, walks)
        return set(rows.known(db, root))

    link = {"link/d.jpg", "link/drafts/x.jpg", "link/secret/deep/y.jpg"}
    private = {"private/secret.jpg", "private/deep/er.jpg"}
    assert scan() == OPEN | private | link
    drive.rename(tmp_path / "unplugged")
    assert scan() == OPEN | private | link
    assert scan(("drafts",)) == OPEN | private | (link - {"link/drafts/x.jpg"})
    assert scan((), f"{pics}/link/secret") == OPEN | private | {"link/d.jpg"}
    pics.rename(tmp_path / "away")
    assert scan() == OPEN | private | {"link/d.jpg"}
    assert scan((), f"{pics}/private/deep/") == OPEN | {"private/secret.jpg", "link/d.jpg"}
    assert scan((), f"{pics}/link") == OPEN | {"private/secret.jpg"}
    assert scan(("open.*",), str(tmp_path / "pics" / "private")) == set()
    (tmp_path / "away").rename(pics)
    (tmp_path / "unplugged").rename(drive)
    assert scan() == OPEN | private | link


MOUNTS = """
import os, subprocess, sys
from photosearch.base.records import Root
from photosearch.indexing.rules import Rules
from photosearch.indexing.walk import look
top, outside = sys.argv[1:]
points = {"bound": "private", "into": "private/deep", "far": outside, "fine": "good"}
for point, source in points.items():
    os.makedirs(os.path.join(top, point))
    subprocess.run(["mount", "--bind", os.path.join(top, source), os.path.join(top, point)], check=True)
for excluded in ([], ["private", outside], ["bound", "far"]):
    print(sorted(look(Root(1, top), Rules((".*",), tuple(os.path.join(top, one) for one in excluded))).files))
"""


def test_bind_mounts_of_an_excluded_folder_are_out(pics: Path, tmp_path: Path) -> None:
    if (
        sys.platform != "linux"
        or subprocess.run(["unshare", "-rm", "true"], check=False).returncode
    ):
        pytest.skip("mounting is not allowed here")
    put(pics / "good" / "g.jpg", 8)
    outside = put(tmp_path / "outside" / "p.jpg", 9).parent
    run = ["unshare", "-rm", sys.executable, "-c", MOUNTS, str(pics), str(outside)]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    private = ["open.jpg", "private/deep/er.jpg", "private/secret.jpg"]
    everything = ["far/p.jpg", "good/g.jpg", *private]
    without = ["good/g.jpg", "open.jpg"]
    assert done.stdout.splitlines() == [str(everything), str(without), str(without)]


DRIVE = """
import os, subprocess, sys
from pathlib import Path
from photosearch.indexing import roots
from photosearch.indexing.absent_exclusions import forget_absent
from photosearch.indexing.rules import Rules
from photosearch.indexing.scan import plan_of, reconcile
from photosearch.indexing.walk import look_through
from photosearch.store import db as database, file_states, places
from tests.fakes import picture
top = sys.argv[1]
first, second = (os.path.join(top, name) for name in ("stick", "stick1"))
db = database.open_writer(Path(top, "library.db"))
def mount(*words):
    subprocess.run(["mount", *words], check=True)
def scan(*excluded):
    walks = look_through(plan_of(db, places.roots(db), Rules((), excluded), {}))
    reconcile(db, walks)
    forget_absent(db, walks)
    found = [row.relpath for root in places.roots(db) for row in file_states.known(db, root.id)]
    print(sorted(found), [os.path.basename(root.path) for root in places.roots(db)])
for path in (first, second, top + "/aside"):
    os.mkdir(path)
mount("-t", "tmpfs", "none", first)
for name in ("private", "open"):
    os.mkdir(os.path.join(first, name))
    picture(os.path.join(first, name, "x.jpg"), "red", len(name))
roots.add_root(db, first)
scan(first + "/private")
mount("--move", first, top + "/aside")
scan(first + "/private")  # away
subprocess.run(["mount", "--move", top + "/aside", second], check=True)
scan(first + "/private")  # found at another mount point
scan(first + "/private/")
scan()
"""


def test_an_exclusion_on_a_drive_holds_at_another_mount_point(tmp_path: Path) -> None:
    if (
        sys.platform != "linux"
        or subprocess.run(["unshare", "-rm", "true"], check=False).returncode
    ):
        pytest.skip("mounting is not allowed here")
    run = ["unshare", "-rm", "--propagation", "private", sys.executable, "-c", DRIVE, str(tmp_path)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "['open/x.jpg'] ['stick']",
        "['open/x.jpg'] ['aside']",
        "['open/x.jpg'] ['stick1']",
        "['open/x.jpg'] ['stick1']",
        "['open/x.jpg', 'private/x.jpg'] ['stick1']",
    ]
