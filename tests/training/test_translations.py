"""Captions in other languages, from files as their makers publish them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from photosearch.training.data import Photo
from photosearch.training.translations import load_translations, with_translations


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = tmp_path / "multi30k" / "data"
    for task, names in (("task1", "{}"), ("task2", "{}_images")):
        for part, photos in (("train", ("11", "12")), ("val", ("13",))):
            splits = data / task / "image_splits"
            splits.mkdir(parents=True, exist_ok=True)
            (splits / f"{names.format(part)}.txt").write_text("".join(f"{p}.jpg\n" for p in photos))
            (data / task / "raw").mkdir(exist_ok=True)
            ends = ("en", "de", "fr", "cs") if task == "task1" else ("en", "de")
            for end in ends:
                for way in ("",) if task == "task1" else (".1", ".2", ".3", ".4", ".5"):
                    with gzip.open(data / task / "raw" / f"{part}{way}.{end}.gz", "wt") as stream:
                        stream.writelines(f"{end}{way} of {photo}\n" for photo in photos)
    (tmp_path / "flickr8kzhc.caption.txt").write_text(
        "11_ab.jpg#zhc#0 一只狗\n14_cd.jpg#zhc#0 猫\n"
    )
    return tmp_path


def test_texts_belong_to_their_photo(folder: Path) -> None:
    said = load_translations(folder / "flickr8kenc.caption.txt", folder / "multi30k", ["12_x"])
    assert said.keys() == {"11", "13", "14"}
    assert said["11"].by_language["zh"] == ["一只狗"]
    assert said["11"].by_language["fr"] == ["fr of 11"]
    assert len(said["13"].by_language["de"]) == 6


def test_photos_get_the_captions_in_other_languages(folder: Path) -> None:
    said = load_translations(folder / "flickr8kenc.caption.txt", folder / "multi30k", [])
    photos = [Photo(Path("11_ab.jpg"), ("a dog",)), Photo(Path("99_z.jpg"), ("a cat",))]
    one, other = with_translations(photos, said)
    assert one.captions == ("a dog",)
    assert one.others["zh"] == ("一只狗",)
    assert "en" not in one.others
    assert other.others == {}
