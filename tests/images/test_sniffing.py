"""Which files are pictures, judged by their names and first bytes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from photosearch.base.errors import FileError
from photosearch.base.formats import BY_NAME, FORMATS
from photosearch.images.decoders import can_decode, decodable
from photosearch.images.picture_loader import _load_plugin
from photosearch.images.sniffing import (
    _STARTS,
    SNIFF_BYTES,
    is_picture_name,
    looks_like_picture,
    sniff,
)
from tests.images.scenes import scene


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.jpg", True),
        ("a.JPEG", True),
        ("a.b.HeIc", True),
        ("a.avif", True),
        ("photo.nef", True),
        ("film.mp4", False),
        ("jpg", False),
        (".jpg", False),
        ("", False),
        ("notes.txt", False),
        ("odd\udcff.png", True),
    ],
)
def test_names(name: str, expected: bool) -> None:
    assert is_picture_name(name) is expected


@pytest.mark.parametrize(
    "form", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF", "BMP", "DIB", "JPEG2000"]
)
def test_the_first_bytes_of_each_format_are_recognised(form: str) -> None:
    out = io.BytesIO()
    scene().save(out, form)
    assert sniff(out.getvalue()[:SNIFF_BYTES]) == form
    assert sniff(out.getvalue()[:32]) == form


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIF"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf", "HEIF"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "AVIF"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "RAW"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", None),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", None),
        (b"II*\0\x10\0\0\0CR\2\0", "RAW"),
        (b"MM\0*\0\0\0\x08", "TIFF"),
        (b"FUJIFILMCCD-RAW 0201", "RAW"),
        (b"\0MRM\0\1\0\0", "RAW"),
        (b"II\x1a\0\0\0HEAPCCDR\2\0", "RAW"),
        (b"II*\0\x08\0\0\0IIII", "RAW"),
        (b"MM\0*\0\0\0\x08MMMM", "RAW"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JXL"),
        (b"\xff\x0a\x00", "JXL"),
        (b"8BPS\0\1", "PSD"),
        (b"BMW drives well, and this is a text file about it", None),
        (b"RIFF\x10\0\0\0WAVEfmt ", None),
        (b"%PDF-1.7", None),
        (b"PK\3\4", None),
        (b"", None),
        (b"\0" * 64, None),
    ],
)
def test_first_bytes(head: bytes, expected: str | None) -> None:
    assert sniff(head) == expected


def test_ending_or_bytes(tmp_path: Path) -> None:
    bare = tmp_path / "IMG_0001"
    scene().save(bare, "PNG")
    text = tmp_path / "readme"
    text.write_text("no picture")
    assert looks_like_picture(str(bare))
    assert not looks_like_picture(str(text))
    assert looks_like_picture(str(tmp_path / "gone.jpg"))
    assert not looks_like_picture(str(tmp_path / "gone"))
    assert not looks_like_picture(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs fifos")
def test_a_fifo_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not looks_like_picture(str(tmp_path / "pipe"))


def test_a_scan_does_not_load_pillow() -> None:
    code = "import sys, photosearch.images.sniffing; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_the_parent_does_not_load_pillow() -> None:
    code = "import sys, photosearch.images.pool; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_every_name_that_sniffing_gives_is_in_the_table() -> None:
    assert {name for _start, name in _STARTS} | {"TIFF", "WEBP", "BMP", "DIB", "AVIF", "HEIF"} == {
        found.name for found in FORMATS
    }


def test_no_suffix_means_two_formats_and_each_is_spelt_as_it_is_compared() -> None:
    suffixes = [suffix for found in FORMATS for suffix in found.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_this_installation_decodes_all_that_is_in_the_table() -> None:
    assert set(decodable()) == BY_NAME.keys()


@pytest.mark.parametrize(
    ("missing", "lost"),
    [
        ("PIL._avif", "AVIF"),
        ("_pi_heif", "HEIF"),
        ("PIL._webp", "WEBP"),
        ("rawpy._rawpy", "RAW"),
        ("pylibjxl._pylibjxl", "JXL"),
    ],
)
def test_a_decoder_that_is_missing_is_told(
    missing: str, lost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    can_decode.cache_clear()
    try:
        assert BY_NAME.keys() - set(decodable()) == {lost}
        with pytest.raises(FileError) as refused:
            _load_plugin("a.picture", lost)
        assert refused.value.code == "unsupported"
        assert f"The decoder for {lost} is not installed." in str(refused.value.detail)
    finally:
        can_decode.cache_clear()


def test_all_of_pillows_endings_for_our_formats_are_pictures() -> None:
    """Every ending that Pillow registers for a supported format is a picture's ending."""
    Image.init()
    ours = {"JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF", "BMP", "DIB", "JPEG2000", "MPO", "PSD"}
    endings = {end for end, form in Image.registered_extensions().items() if form in ours}
    # another ending of JPEG 2000, which no camera writes
    assert {end for end in endings if not is_picture_name("a" + end)} <= {".jpc"}
