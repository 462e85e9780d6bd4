"""Files that are not photos: each is refused with its path, writes nothing and blocks nothing."""

from __future__ import annotations

import errno
import io
import os
import socket
import struct
import tempfile
from pathlib import Path

import pytest

from photosearch.base.errors import FileError
from photosearch.images.decode import Workshop
from photosearch.images.jobs import Limits, PhotoJob, PreviewJob, QueryJob
from tests.images.faults import refusal, tiny
from tests.images.scenes import scene, textured


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    return Workshop(tiny, tmp_path / "thumbs", Limits())


def refused(shop: Workshop, path: Path | str) -> str:
    with pytest.raises(FileError) as error:
        shop.answer(PhotoJob(str(path)))
    assert error.value.path == str(path)
    codes = {error.value.code}
    for job in (QueryJob(str(path)), PreviewJob(str(path), str(shop.thumbs / "p.png"), 9, 9)):
        with pytest.raises(FileError) as error:
            shop.answer(job)
        codes.add(error.value.code)
    assert len(codes) == 1
    assert not shop.thumbs.exists() or not [*shop.thumbs.rglob("*.*")]
    return codes.pop()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "corrupt"),
        (b"hello, this is text", "unsupported"),
        (bytes(5000), "unsupported"),
        (b"%PDF-1.4 and so on", "unsupported"),
        (b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(99), "corrupt"),
        (b"II*\x00\x10\0\0\0CR\2\0" + bytes(99), "unsupported"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "corrupt"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "corrupt"),
        (b"GIF89a" + bytes(99), "corrupt"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(99), "corrupt"),
        (b"\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf" + bytes(99), "corrupt"),
    ],
)
def test_files_that_are_no_pictures(data: bytes, code: str, shop: Workshop, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(data)
    assert refused(shop, tmp_path / "a.jpg") == code


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF", "BMP"])
def test_half_a_picture_is_damaged(form: str, shop: Workshop, tmp_path: Path) -> None:
    """It is not shown with a grey rest, so that the user learns which photo to restore while a copy still exists."""
    out = io.BytesIO()
    textured(640, 480).save(out, form)
    (tmp_path / "half").write_bytes(out.getvalue()[: len(out.getvalue()) // 2])
    assert refused(shop, tmp_path / "half") == "corrupt"


def test_raw_files_that_look_like_a_tiff(shop: Workshop, tmp_path: Path) -> None:
    scene().save(tmp_path / "a.dng", "TIFF", tiffinfo={50706: b"\1\4\0\0"})
    assert refused(shop, tmp_path / "a.dng") == "unsupported"


def test_too_many_pixels(tmp_path: Path) -> None:
    small = Workshop(tiny, tmp_path / "thumbs", Limits(pixels=100_000))
    textured(400, 300).save(tmp_path / "a.png")
    assert refused(small, tmp_path / "a.png") == "too_large"
    # only decoded pixels count: 1/8 of each side
    textured(4000, 3000).save(tmp_path / "a.jpg")
    assert Workshop(tiny, tmp_path / "thumbs", Limits(pixels=800_000)).answer(
        PhotoJob(str(tmp_path / "a.jpg"))
    )


def test_a_progressive_jpeg_that_needs_too_much_memory(tmp_path: Path) -> None:
    """libjpeg holds the whole picture at any scale, and reports a lack of memory as broken data."""
    tight = Workshop(tiny, tmp_path / "thumbs", Limits(memory=200 << 20))
    for how, code in (({"progressive": True}, "too_large"), ({}, "")):
        path = tmp_path / f"a{code}.jpg"
        textured(2400, 2000).save(path, **how)
        if code:
            assert refused(tight, path) == code
        else:
            assert tight.answer(QueryJob(str(path))).facts


def test_a_picture_that_claims_to_be_huge(shop: Workshop, tmp_path: Path) -> None:
    out = io.BytesIO()
    scene().save(out, "BMP")
    data = bytearray(out.getvalue())
    data[18:26] = struct.pack("<ii", 3_000_000, 2_000_000)
    (tmp_path / "bomb.bmp").write_bytes(data)
    assert refused(shop, tmp_path / "bomb.bmp") == "too_large"


def test_files_that_cannot_be_read(shop: Workshop, tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "dangling.jpg").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.jpg").symlink_to(tmp_path / "loop.jpg")
    assert refused(shop, tmp_path / "folder.jpg") == "unreadable"
    assert refused(shop, tmp_path / "gone.jpg") == "vanished"
    assert refused(shop, tmp_path / "file" / "a.jpg") == "vanished"
    assert refused(shop, tmp_path / "dangling.jpg") == "vanished"
    assert refused(shop, tmp_path / "loop.jpg") == "unreadable"
    assert refused(shop, tmp_path / ("x" * 300 + ".jpg")) == "unreadable"
    assert refused(shop, "nul\0.jpg") == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs fifos")
def test_fifos_sockets_and_devices_do_not_block(shop: Workshop, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.jpg")
    assert refused(shop, tmp_path / "fifo.jpg") == "unreadable"
    assert refused(shop, "/dev/zero") == "unreadable"
    # a socket's name must be short
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{folder}/s.jpg")
        assert refused(shop, f"{folder}/s.jpg") == "unreadable"


def test_no_permission(shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene().save(tmp_path / "a.png")
    for number, code in ((errno.EACCES, "unreadable"), (errno.EIO, "unreadable")):
        monkeypatch.setattr(os, "open", refusal(number))
        assert refused(shop, tmp_path / "a.png") == code
