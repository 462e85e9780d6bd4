"""Which pictures may be learnt from: drawn sets in a folder, no real ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from photosearch.base.errors import UserError
from photosearch.training import data


def draw(path: Path, seed: int, size: tuple[int, int] = (64, 48), quality: int = 90) -> None:
    """A smooth picture that only its seed decides."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.random.default_rng(seed).integers(0, 256, (12, 16, 3), dtype=np.uint8)
    image = Image.fromarray(values).resize(size, Image.Resampling.BICUBIC)
    image.filter(ImageFilter.GaussianBlur(1)).save(path, quality=quality)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Twelve Flickr8k photos, of which the list names ten; two Sketchy classes; an empty measuring folder."""
    monkeypatch.setattr(data, "SKETCHY_CLASSES", ("axe", "bat"))
    monkeypatch.setattr(data, "VALIDATION_CLASSES", ("bat",))
    monkeypatch.setattr(data, "VALIDATION_PHOTOS", 3)
    for number in range(12):
        draw(tmp_path / f"flickr/p{number}.jpg", number)
    captions = tmp_path / "texts/flickr8kenc.caption.txt"
    captions.parent.mkdir()
    captions.write_text(
        "".join(
            f"p{number}.jpg#enc#{i} Words {i} of {number} .\n"
            for number in range(12)
            for i in range(5)
        )
    )
    (tmp_path / "texts/flickr8ktrain.txt").write_text(
        "\n".join(f"p{number}" for number in range(10))
    )
    for index, label in enumerate(("axe", "bat")):
        draw(tmp_path / f"sketchy/photo/{label}/n{index}_1.jpg", 50 + index)
        draw(tmp_path / f"sketchy/sketch/{label}/n{index}_1-2.png", 60 + index)
    draw(tmp_path / "never/other.jpg", 99)
    return {
        "flickr8k": tmp_path / "flickr",
        "captions": captions,
        "sketchy": tmp_path / "sketchy",
        "never": tmp_path / "never",
    }


def load(folders: dict[str, Path]) -> data.Sets:
    return loaded(folders)[0]


def loaded(folders: dict[str, Path]) -> tuple[data.Sets, dict[str, int]]:
    """The sets, and how many pictures were taken out."""
    held = data.Held([folders["never"]])
    sets = data.load_sets(folders["flickr8k"], folders["captions"], folders["sketchy"], held)
    return sets, dict(held.removed)


def names(photos: tuple[data.Photo, ...]) -> set[str]:
    return {photo.path.stem for photo in photos}


def test_only_the_train_split_is_used_and_validation_is_apart(folders: dict[str, Path]) -> None:
    sets = load(folders)
    assert len(sets.train) == 7
    assert len(sets.validation) == 3
    assert names(sets.train) | names(sets.validation) == {f"p{number}" for number in range(10)}
    assert loaded(folders) == (sets, {})


def test_captions_belong_to_their_photo(folders: dict[str, Path]) -> None:
    for photo in load(folders).train:
        number = photo.path.stem[1:]
        assert photo.captions == tuple(f"Words {index} of {number}" for index in range(5))


def test_sketches_know_their_photo_and_classes_are_held_back(folders: dict[str, Path]) -> None:
    sets = load(folders)
    assert [(item.label, item.instance, item.sketch) for item in sets.drawings] == [
        ("axe", "n0_1", False),
        ("axe", "n0_1", True),
    ]
    assert {item.label for item in sets.validation_drawings} == {"bat"}


def test_a_measuring_picture_is_taken_out_by_name(folders: dict[str, Path]) -> None:
    draw(folders["never"] / "p3.png", 1000)
    sets, removed = loaded(folders)
    assert removed == {"Flickr8k, by name": 1}
    assert "p3" not in names(sets.train) | names(sets.validation)


def test_a_measuring_picture_is_taken_out_by_look(folders: dict[str, Path]) -> None:
    draw(folders["never"] / "renamed.jpg", 4, size=(224, 224), quality=70)
    draw(folders["never"] / "sketch.jpg", 60, size=(300, 200))
    sets, removed = loaded(folders)
    assert removed == {"Flickr8k, by look": 1, "Sketchy, by look": 1}
    assert "p4" not in names(sets.train) | names(sets.validation)


def test_what_was_compared_is_remembered(folders: dict[str, Path], tmp_path: Path) -> None:
    photo = folders["flickr8k"] / "p4.jpg"
    draw(folders["never"] / "renamed.jpg", 4)
    data.Held([folders["never"]], tmp_path / "cache").compare([photo])
    photo.unlink()
    again = data.Held([folders["never"]], tmp_path / "cache")
    assert not again.allows(photo, "COCO")
    assert dict(again.removed) == {"COCO, by look": 1}


def test_an_empty_folder_is_an_error(folders: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(UserError, match="no pictures"):
        list(data.pictures(tmp_path / "nothing"))


def test_pixels_come_by_way_of_a_thumbnail(tmp_path: Path) -> None:
    draw(tmp_path / "big.jpg", 5, size=(2048, 512))
    pixels = data.read_pixels(tmp_path / "big.jpg")
    assert pixels.shape == (224, 224, 3)
    with Image.open(tmp_path / "big.jpg") as image:
        direct = np.asarray(image.resize((224, 224), Image.Resampling.BICUBIC), dtype=int)
    difference = np.abs(pixels.astype(int) - direct)
    assert 0 < difference.mean() < 6


def test_no_class_that_is_measured_with_is_learnt() -> None:
    assert len(data.SKETCHY_CLASSES) == 58
    assert not {"elephant", "guitar", "airplane", "giraffe", "lion"} & set(data.SKETCHY_CLASSES)
    assert len(data.VALIDATION_CLASSES) == 10
