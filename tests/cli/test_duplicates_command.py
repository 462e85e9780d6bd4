"""`duplicates` through the installed command."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.cli.conftest import Run
from tests.shots import shot


def test_copies_are_shown_and_nothing_is_changed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    assert run("duplicates", "--json").value == []
    shot(1, (640, 480)).save(folder / "large.jpg")
    shot(1, (640, 480)).resize((320, 240)).save(folder / "small.jpg")
    shot(2).transpose(Image.Transpose.ROTATE_90).save(folder / "other.jpg")
    (folder / "twice.jpg").write_bytes((folder / "other.jpg").read_bytes())
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run("index", folder).code == 0

    [exact] = run("duplicates", "--json").value
    assert [member["relation"] for member in exact["members"]] == ["exact"]
    near = run("duplicates", "--near", "--bursts", "--json").value
    assert {"best": str(folder / "large.jpg"), "members": [
        {"path": str(folder / "small.jpg"), "relation": "resized", "offline": False}
    ]} in near  # fmt: skip
    assert exact in near and len(near) == 2

    text = run("duplicates", "--near").out
    assert f"{folder / 'large.jpg'}\n  resized  {folder / 'small.jpg'}\n" in text
    assert "2 other files of 2 photos. Nothing was changed." in text
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_copy_whose_drive_is_away_is_named_offline(run: Run, tmp_path: Path) -> None:
    here, drive = tmp_path / "here", tmp_path / "drive"
    for folder, name in ((here, "z.jpg"), (drive, "a.jpg")):
        folder.mkdir()
        shot(1).save(folder / name)
    assert run("index", drive, here).code == 0
    [group] = run("duplicates", "--json").value
    assert group["best"] == str(drive / "a.jpg") and not group["members"][0]["offline"]
    drive.rename(tmp_path / "away")
    assert run("duplicates", "--json").value == [
        {
            "best": str(here / "z.jpg"),
            "members": [{"path": str(drive / "a.jpg"), "relation": "exact", "offline": True}],
        }
    ]
    assert f"  exact    {drive / 'a.jpg'}  (offline)\n" in run("duplicates").out
    (here / "z.jpg").unlink()
    assert run("duplicates", "--json").value == []


def test_a_library_without_copies_says_so(run: Run, tmp_path: Path) -> None:
    shot(1).save(tmp_path / "a.jpg")
    assert run("index", tmp_path / "a.jpg").code == 1  # a folder is needed
    (tmp_path / "photos").mkdir()
    shot(1).save(tmp_path / "photos" / "a.jpg")
    assert run("index", tmp_path / "photos").code == 0
    assert run("duplicates", "--near").out == "No duplicates.\n"
