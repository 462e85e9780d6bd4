"""Which files belong to a photo, by their names."""

from __future__ import annotations

import pytest

from photosearch.base.companions import companions, stem_of


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("IMG_1.CR2", "IMG_1"),
        ("a.b.jpg", "a.b"),
        ("PXL_2023.RAW-01.COVER.jpg", "PXL_2023"),
        ("PXL_2023.RAW-01.MP.COVER.jpg", "PXL_2023"),
        ("PXL_2023.RAW-02.ORIGINAL.dng", "PXL_2023"),
        ("noending", "noending"),
    ],
)
def test_stems(name: str, stem: str) -> None:
    assert stem_of(name) == stem


@pytest.mark.parametrize(
    ("name", "raws", "beside", "belong"),
    [
        (
            "I1.JPG",
            ["I1.CR2"],
            ["I1.CR2", "I1.xmp", "I1.CR2.xmp", "i1.jpg.XMP", "I1.wav", "I1.txt", "I2.xmp", "I10.xmp"],
            ["I1.CR2", "I1.CR2.xmp", "I1.wav", "I1.xmp", "i1.jpg.XMP"],
        ),
        ("I1.HEIC", [], ["I1.MOV", "I1.AAE", "I1.heic.xmp"], ["I1.AAE", "I1.MOV", "I1.heic.xmp"]),
        # a raw file of the same name that is another shot keeps what carries the name alone
        ("I1.JPG", [], ["I1.CR2", "I1.xmp", "I1.JPG.xmp"], ["I1.JPG.xmp"]),
        ("I1.JPG", [], ["I1.PNG", "I1.mov", "I1.PNG.xmp"], []),
        ("I1.CR2", [], ["I1.xmp", "I1.CR2.pp3"], ["I1.CR2.pp3", "I1.xmp"]),
        ("I1.JPG", ["I1.CR2"], [], []),  # gone
    ],
)  # fmt: skip
def test_companions(name: str, raws: list[str], beside: list[str], belong: list[str]) -> None:
    assert companions(name, raws, [name, *beside]) == sorted(belong)
