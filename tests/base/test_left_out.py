"""The names that are never a person's own photos, and the user's patterns."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosearch.base import left_out
from photosearch.base.files import app_dirs
from photosearch.base.left_out import CACHE_TAG, GROUPS, TAG_SIGNATURE

OTHERS = [
    "#recycle", "@Recycle", "RECYCLED", "Recycled", "Network Recycle Bin", "Network Recycle Bin 1",
    "Recycle Bin - Volume_1", "@appstore", "@database", "#snapshot", "@Recently-Snapshot", "RECYCLER", "$Recycle.Bin", ".Trash-1000", "lost+found",
    "@eaDir", ".@__thumb", ".@upload_cache", "Holiday Previews.lrdata", "files_trashbin", ".stversions", ".sync",
    ".thumbnails", "LOST.DIR", "FOUND.000", "__MACOSX", "System Volume Information", "@GMT-2024.01.01-00.00.00",
    "IMG.jpg.download", "THMBNL", ".cache", ".dtrash", ".zfs",
]  # fmt: skip
OWN = [
    "2024", "trash", "Recycle", "recycle art", "Recycled art", "Recycle Bin", "appstore", "@data", "snapshot", "snapshots", "Thumbnails", "Originals", "Masters",
    "cache", "Cache", "Lightroom", "preview", "@home", "#1", "found.0815", "Trash Polka", "x.lrdata copy", "lost",
    "originals", "part", "tmp", "Photos Library",
]  # fmt: skip
OTHER_FILES = [
    "a.jpg_original", "a.jpg.part", "b.PNG.crdownload", "c.tmp", ".trashed-1700000000-IMG.jpg", "._IMG_1.JPG",
    "MVI_0001.THM", ".pending-17-a.jpg", "x.!qB", "~syncthing~a.jpg.tmp", ".nfs0000000012",
]  # fmt: skip
OWN_FILES = [
    "a.jpg", "original.jpg", "a_original.jpg", "part.jpg", "a.part.jpg", "tmp", "_original.jpg", "thm.jpg", ".a.jpg",
    "nfs.jpg", "trashed-1.jpg",
]  # fmt: skip


def test_folders_of_systems_and_programs_are_known() -> None:
    assert [name for name in OTHERS if not left_out.why_named(name, "Pictures", folder=True)] == []
    assert [name for name in OWN if left_out.why_named(name, "Pictures", folder=True)] == []


def test_files_of_systems_and_programs_are_known() -> None:
    found = [n for n in OTHER_FILES if not left_out.why_named(n, "", folder=False)]
    assert found == []
    assert [name for name in OWN_FILES if left_out.why_named(name, "", folder=False)] == []


def test_each_listed_name_is_matched_by_its_own_group() -> None:
    for group in GROUPS:
        for names, folder in ((group.folders, True), (group.files, False)):
            for name in names:
                parent, _, own = name.replace("*", "x").rpartition("/")
                assert left_out.why_named(own, parent, folder=folder) == group.reason, name


def test_a_folder_may_be_known_only_together_with_the_folder_above() -> None:
    assert left_out.why_named("Cache", "CaptureOne", folder=True)
    assert left_out.why_named("preview", "appdata_oc1x2y", folder=True)
    assert not left_out.why_named("Cache", "Geocaching", folder=True)


@pytest.mark.parametrize("name", ["Photos Library.photoslibrary", "iPhoto Library", "A.APLIBRARY"])
def test_a_photo_library_of_macos_offers_its_originals_alone(name: str) -> None:
    for own in ("originals", "Masters", "Originals"):
        assert not left_out.why_named(own, name, folder=True)
    for copy in ("resources", "Thumbnails", "Previews", "database", "scopes"):
        assert left_out.why_named(copy, name, folder=True)
    assert not left_out.why_named(name, "Pictures", folder=True)


def test_in_the_users_patterns_only_the_star_stands_for_other_characters() -> None:
    for pattern, good, bad in (
        ("[Private]", ["[Private]"], ["P", "r", "Private"]),
        ("a?.jpg", ["a?.jpg"], ["ab.jpg"]),
        ("*.tmp", [".tmp", "a.tmp", "a\n.tmp"], ["tmp", "a.tmp2"]),
        (".*", [".a", "."], ["a."]),
        ("Drafts", ["Drafts"], ["Drafts 2", "My Drafts"]),
        (
            os.fsdecode(b"priv\xe9*"),
            [os.fsdecode(b"priv\xe9"), os.fsdecode(b"priv\xe9\xff")],
            ["privé"],
        ),
        ("caf\u00e9", ["cafe\u0301"], ["cafe"]),
        ("(a|b)", ["(a|b)"], ["a", "b"]),
        ("a\\", ["a\\"], ["a"]),
        ("Drafts/", ["Drafts"], ["Drafts 2", "My Drafts"]),
        ("Drafts/sub", [], ["Drafts", "sub"]),
        ("", [], ["a"]),
    ):
        for name in good:
            assert left_out.is_one_of(name, (pattern,)), (pattern, name)
        for name in bad:
            assert not left_out.is_one_of(name, (pattern,)), (pattern, name)
    assert not left_out.is_one_of("a", ())


def test_a_slash_in_a_users_pattern_matches_no_name_except_at_the_end() -> None:
    assert all(map(left_out.can_match, ("a", "a/", "*", ".*", "a b//")))
    assert not any(map(left_out.can_match, ("a/b", "/a", "a/*", "./a", "**/a", "/", "")))


@pytest.mark.parametrize("no_case", [True, False])
def test_case_counts_as_it_does_for_the_system(
    no_case: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(left_out, "_NO_CASE", no_case)
    assert left_out.is_one_of("drafts", ("Drafts",)) is no_case
    assert left_out.is_one_of("Drafts", ("Drafts",))


def test_a_folder_is_marked_by_nomedia_or_by_a_signed_cache_tag(tmp_path: Path) -> None:
    folder = str(tmp_path)
    assert not left_out.why_marked(folder, {"a.jpg"})
    for mark in (".nomedia", ".NOMEDIA"):
        assert mark in left_out.why_marked(folder, {mark, "a.jpg"})
    assert not left_out.why_marked(folder, {"nomedia", ".nomedia.txt", ".nomedi"})
    assert not left_out.why_marked(folder, {CACHE_TAG})  # which cannot be read
    (tmp_path / CACHE_TAG).write_bytes(b"Signature: 0\n")
    assert not left_out.why_marked(folder, {CACHE_TAG})
    (tmp_path / CACHE_TAG).write_bytes(TAG_SIGNATURE + b"\n# of some program")
    assert left_out.why_marked(folder, {CACHE_TAG})


def test_the_programs_own_cache_is_marked() -> None:
    dirs = app_dirs().create()
    assert left_out.why_marked(str(dirs.cache), set(os.listdir(dirs.cache)))
    assert app_dirs().create() == dirs  # a tag that exists is kept
