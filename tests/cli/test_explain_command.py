"""`photosearch explain`, and the heat map of `photosearch search --explain`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.explanations import HeatMap
from photosearch.images.heat_picture import is_heat_picture, laid_over
from tests.cli.conftest import Run
from tests.fakes import picture
from tests.shots import shot


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    """An indexed folder; one photo is turned by its EXIF."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for mark, colour in enumerate(("red", "blue", "green")):
        shot(mark, (320, 200)).save(folder / f"{colour}.jpg")
    turned = Image.Exif()
    turned[0x0112] = 6
    shot(9, (300, 150)).save(folder / "turned.jpg", exif=turned)
    assert run("index", folder).code == 0
    return folder


def test_a_photo_is_explained(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "heat.png"
    words = ("a", "red", "thing", "-people")
    found = run("explain", folder / "turned.jpg", *words, "--heat", out, "--json").value
    assert found["path"] == str(folder / "turned.jpg") and found["rank"] in (1, 2, 3, 4)
    assert sum(share["percent"] for share in found["shares"]) == 100
    assert {share["source"] for share in found["shares"]} == {"words"} and found["text"] == []
    values = np.array(found["heat"]["values"])
    assert values.shape == (64, 32), "of the upright photo"
    across, down = found["heat"]["peak"]
    assert values[int(down * 64), int(across * 32)] == values.max()
    with Image.open(out) as written:
        assert (written.format, written.size) == ("PNG", (150, 300))
    assert found["heat_file"] == str(out)
    told = run("explain", folder / "turned.jpg", *words).out
    assert "100 %  words, compared with what the photo shows" in told and "rank" in told


def test_the_best_hit_of_a_search(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "heat.png"
    plain = run("search", "something", "red", "--json").value
    found = run("search", "something", "red", "--explain", out, "--json").value
    assert [hit["path"] for hit in found] == [hit["path"] for hit in plain]
    assert (
        found[0]["heat_file"] == str(out) and sum(s["percent"] for s in found[0]["shares"]) == 100
    )
    assert not found[1].keys() & {"heat", "shares"}
    assert is_heat_picture(out)
    again = run("search", "red.jpg", "--explain", out, "--json").value
    assert again[0]["shares"] == [{"source": "file name", "percent": 100, "words": ""}]
    none = run("search", "camera:unknown", "--explain", tmp_path / "none.png")
    assert none.code == 0 and "no photo was found" in none.err
    assert not (tmp_path / "none.png").exists()


def test_an_offline_photo_is_drawn_from_its_thumbnail(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    before = run("explain", folder / "blue.jpg", "red", "--heat", tmp_path / "a.png", "--json")
    folder.rename(tmp_path / "unplugged")
    after = run("explain", folder / "blue.jpg", "red", "--heat", tmp_path / "b.png", "--json")
    assert before.value["heat"] == after.value["heat"] is not None
    with Image.open(tmp_path / "b.png") as written:
        assert written.size == (320, 200)


def test_a_style_has_no_heat(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "heat.png"
    found = run("explain", folder / "red.jpg", "--style", folder / "blue.jpg", "--heat", out)
    assert found.code == 0 and "was not written: A style is in the whole photo" in found.err
    assert not out.exists()


def test_nothing_is_overwritten(run: Run, folder: Path, tmp_path: Path) -> None:
    photo = tmp_path / "mine.png"
    picture(photo, "red")
    bytes_before = photo.read_bytes()
    for name, said in (
        (photo, "exists, and is not a heat map"),
        (folder / "red.jpg", "does not end in .png"),
        (tmp_path / "missing" / "a.png", "There is no folder"),
        (folder, "does not end in .png"),
        ("", "does not end in .png"),
    ):
        for command in (
            ("search", "red", "--explain"),
            ("explain", folder / "red.jpg", "red", "--heat"),
        ):
            refused = run(*command, name)
            assert (refused.code, refused.out) == (1, "") and said in refused.err, refused.err
    assert photo.read_bytes() == bytes_before


def test_wrong_usage(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("explain", folder / "red.jpg").code == 2
    picture(tmp_path / "other.jpg", "red")
    refused = run("explain", tmp_path / "other.jpg", "red")
    assert refused.code == 1 and "is not a photo of the library" in refused.err
    assert run("explain", "-x.jpg", "red").err.count("-x.jpg is not a photo") == 1
    assert "--heat" in run("explain", "--help").out and "--explain" in run("search", "--help").out


def test_the_colours_are_where_the_heat_is(tmp_path: Path) -> None:
    Image.new("RGB", (200, 100), (128, 128, 128)).save(tmp_path / "a.png")
    values = np.zeros((4, 8), np.uint8)
    values[:, 6] = 255
    heat = HeatMap(8, 4, values.tobytes(), (6.5 / 8, 0.5))
    (tmp_path / "b.png").write_bytes(laid_over(tmp_path / "a.png", heat, [(0.1, 0.1, 0.2, 0.5)]))
    with Image.open(tmp_path / "b.png") as made:
        grey = np.asarray(made.convert("L"), np.int16)
        hot, cold = made.getpixel((162, 50)), made.getpixel((60, 90))
        assert made.info["Peak"] == "0.8125, 0.5000"
    assert grey[50].argmax() in range(150, 176) or grey[50, 20] == 255  # the heat, or the box
    assert sum(hot) > 128 * 3 > sum(cold)  # type: ignore[arg-type]
    assert made.getpixel((20, 30)) == (255, 255, 255), "the edge of the box"
    assert is_heat_picture(tmp_path / "b.png") and not is_heat_picture(tmp_path / "a.png")
