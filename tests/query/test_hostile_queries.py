"""Malicious and broken pictures as queries: each gives an answer or one clear sentence."""

from __future__ import annotations

import collections
import contextlib
import io
import math
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image

from photosearch.base.errors import FAILURE_SENTENCES, FileError, PhotoSearchError, UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Example, Query, Role
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.jobs import Limits
from tests.cli.conftest import Run, run
from tests.fakes import HashEncoder, picture, picture_folder

__all__ = ["run"]  # a fixture

HUGE = 30_000  # pixels per side
ROLES: tuple[Role, ...] = ("like", "unlike", "sketch", "style")
MAX_RSS = 1.3 * 2**30  # of a decode child
PHOTOS = 12


@pytest.fixture
def engine(own_home: Path, encoder: HashEncoder, tmp_path: Path) -> Iterator[Engine]:
    folder = picture_folder(tmp_path / "photos", PHOTOS)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


def outcome(engine: Engine, query: Query) -> str:
    """ "answer", or the code of the error; any other exception fails the test."""
    try:
        found = engine.ask(query, PHOTOS)
    except PhotoSearchError as error:
        assert error.user_text and "\n" not in error.user_text and "Error" not in error.user_text
        if not isinstance(error, FileError):
            return type(error).__name__
        assert error.code in FAILURE_SENTENCES
        return error.code
    assert len(found.hits) == PHOTOS
    assert all(math.isfinite(hit.score) for hit in found.hits)
    return "answer"


def every_way(engine: Engine, path: str) -> set[str]:
    """The picture in each role, alone and with words and another picture, and a region of it."""
    queries = [
        *(Query(examples=(Example(path, role=role),)) for role in ROLES),
        *(
            Query("red -blue", (Example(path, role=role), Example(image_id=1)))
            for role in ("like", "sketch")
        ),
        Query(examples=(Example(path, region=(0.4, 0.4, 0.2, 0.2)),)),
    ]
    return {outcome(engine, query) for query in queries}


def png(width: int, height: int, data: bytes, bits: int = 1) -> bytes:
    """A grey PNG that claims to have this size; `data` is already compressed."""
    header = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def flat_png(side: int) -> bytes:
    """A complete PNG with one bit per pixel."""
    packer = zlib.compressobj(9)
    row = bytes(1 + (side + 7) // 8)
    return png(side, side, b"".join([*(packer.compress(row) for _ in range(side)), packer.flush()]))


def flat_jpeg(side: int) -> bytes:
    """A uniform grey JPEG: six bits for each block of 8 x 8 pixels. `side` must be a multiple of 16."""
    out = io.BytesIO()
    Image.new("L", (8, 8), 128).save(out, "JPEG")
    head = bytearray(out.getvalue())
    size = head.index(b"\xff\xc0") + 5
    head[size : size + 4] = struct.pack(">HH", side, side)
    scan = head.index(b"\xff\xda")
    start = scan + 2 + int.from_bytes(head[scan + 2 : scan + 4], "big")
    assert (side // 8) ** 2 % 4 == 0
    return bytes(head[:start]) + b"\x28\xa2\x8a" * ((side // 8) ** 2 // 4) + b"\xff\xd9"


def make_hostile(folder: Path) -> dict[str, set[str]]:
    """Files by name, with the outcomes that each may have as a query."""
    answer, corrupt = {"answer"}, {"corrupt"}
    made: dict[str, tuple[bytes, set[str]]] = {
        "declared.png": (png(HUGE, HUGE, zlib.compress(bytes(100))), {"too_large"}),
        "flat.png": (flat_png(HUGE), {"too_large"}),
        "flat.jpg": (flat_jpeg(HUGE), answer),
        "beyond.png": (png(2**31 - 1, 2**31 - 1, b""), {"too_large", "corrupt"}),
        "no-pixels.png": (png(0, 0, b""), {"corrupt"}),
        "thin.png": (png(100_000, 1, zlib.compress(bytes(12_501))), answer),
        "tall.png": (png(1, 100_000, zlib.compress(bytes(200_000))), answer),
        "empty.jpg": (b"", corrupt),
        "text.jpg": (b"<html>404 Not Found</html>", {"unsupported"}),
        "half.jpg": (flat_jpeg(64)[:-20], {"answer", "corrupt"}),
        "svg.png": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", {"unsupported"}),
        "raw.dng": (b"II*\0\x08\0\0\0\0\0", {"corrupt", "unsupported"}),
        "zip.webp": (b"PK\x03\x04" + bytes(100), {"unsupported"}),
        "noise.jpg": (b"\xff\xd8\xff" + np.random.default_rng(1).bytes(5000), corrupt),
    }
    for name, (data, _) in made.items():
        (folder / name).write_bytes(data)
    for size in ((1, 1), (2, 1), (3, 3)):
        Image.new("RGB", size, "red").save(folder / f"{size[0]}x{size[1]}.png")
        made[f"{size[0]}x{size[1]}.png"] = (b"", answer)
    Image.new("RGBA", (64, 64), (255, 0, 0, 0)).save(folder / "unseen.png")
    Image.new("RGB", (512, 512), "white").save(folder / "blank.png")
    made |= {"unseen.png": (b"", answer), "blank.png": (b"", answer)}
    return {name: may for name, (_, may) in made.items()}


def test_malicious_files(engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    expected = make_hostile(folder)
    picture(folder / "red.png", "red", mark=77)
    wrong = {
        name: came
        for name, may in expected.items()
        if not (came := every_way(engine, str(folder / name))) <= may
    }
    assert not wrong
    assert every_way(engine, str(folder / "red.png")) == {"answer"}, "the next query is answered"


def test_paths_that_are_not_files(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    (tmp_path / "dangling.png").symlink_to(tmp_path / "nowhere")
    paths = ["folder.png", "loop.png", "dangling.png", "absent.png", "a" * 5000, "x/" * 3000]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "fifo.png")
        paths.append("fifo.png")
    if Path("/dev/zero").exists():
        paths += ["/dev/zero", "/dev/full"]
    for path in paths:
        came = every_way(engine, str(tmp_path / path))
        assert came <= {"UserError", "unreadable", "vanished"}, (path, came)


def test_odd_regions(engine: Engine, tmp_path: Path) -> None:
    picture(tmp_path / "large.png", "red", mark=5, size=(300, 200))
    Image.new("RGB", (1, 1), "red").save(tmp_path / "dot.png")
    some, none = (
        [
            (5e-324, 5e-324, 5e-324, 5e-324),
            (0, 0, 1e-300, 1),
            (0.5, 0.5, 1e-15, 1e-15),
            (0, 0, 1e308, 1e308),
            (-1e308, -1e308, 1.1e308, 1.1e308),
            (-0.0, -0.0, 1.0, 1.0),
        ],
        [
            (1e308, 0, 1e308, 1),
            (-1e308, -1e308, 1e308, 1e308),
            (1.0, 1.0, 1.0, 1.0),
            (0, 0, math.inf, 1),
            (-math.inf, 0, 1, 1),
            (0, math.nan, 1, 1),
            (0, 0, 0, 0),
            (2, 2, 1, 1),
        ],
    )
    for region in some + none:
        examples = [
            *(Example(str(tmp_path / "large.png"), role=role, region=region) for role in ROLES),
            Example(str(tmp_path / "dot.png"), region=region),
            Example(image_id=1, region=region),
        ]
        came = {outcome(engine, Query(examples=(example,))) for example in examples}
        assert came == ({"answer"} if region in some else {"UserError"}), region


def test_the_same_file_as_like_and_unlike(engine: Engine, tmp_path: Path) -> None:
    picture(tmp_path / "red.png", "red", mark=5)
    both = (Example(str(tmp_path / "red.png")), Example(str(tmp_path / "red.png"), role="unlike"))
    for query in (Query(examples=both), Query("blue", both[::-1]), Query(examples=both * 20)):
        with pytest.raises(UserError, match=r"red\.png is given both as like and as unlike"):
            engine.ask(query, 5)


def test_many_pictures_at_once(engine: Engine, tmp_path: Path) -> None:
    """More than the cache holds."""
    for n in range(80):
        picture(tmp_path / f"{n}.png", ("red", "blue")[n % 2], mark=n)
    roles = (ROLES[n % 4] for n in range(80))
    examples = tuple(Example(str(tmp_path / f"{n}.png"), role=role) for n, role in enumerate(roles))
    assert outcome(engine, Query("red", examples)) == "answer"


def test_on_the_command_line(run: Run, make_photos: Callable[..., Path], tmp_path: Path) -> None:
    assert run("index", str(make_photos(4))).code == 0
    dot, blank, huge = (str(tmp_path / f"{name}.png") for name in ("dot", "blank", "huge"))
    Image.new("RGB", (1, 1), "red").save(dot)
    Image.new("RGB", (300, 300), "white").save(blank)
    Path(huge).write_bytes(png(HUGE, HUGE, zlib.compress(bytes(100))))
    assert len(run("similar", dot, "--json").value) == 4
    ran = run("search", "--sketch", blank, "--json")
    assert len(ran.value) == 4 and "blank.png is blank" in ran.err
    for words in (["similar", huge], ["search", "red", "--like", huge]):
        ran = run(*words)
        assert ran.code == 1 and len(ran.sentences) == 1 and "huge.png" in ran.err
    twice = run("search", "--like", dot, "--unlike", dot)
    assert twice.code == 1 and "given both as like and as unlike" in twice.err


@pytest.mark.slow
def test_the_corpus_of_odd_files_as_queries(
    engine: Engine, shared_data: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    corpus = shared_data / "robust-core"
    if not corpus.is_dir():
        pytest.skip("needs ../shared/data/robust-core")
    paths = sorted(str(path) for path in corpus.rglob("*") if path.is_file())
    kinds: collections.Counter[str] = collections.Counter()
    largest = 0
    for path in paths:
        try:
            found = engine.ask(Query(examples=(Example(path),)), PHOTOS)
            assert len(found.hits) == PHOTOS
        except PhotoSearchError as error:
            assert error.user_text
        examples = (Example(path, region=(0.3, 0.3, 0.5, 0.5)), Example(path, role="style"))
        for query in (
            Query("red", (Example(path, role="sketch"),)),
            Query(examples=examples),
            Query("blue", (Example(image_id=1), Example(path, role="unlike"))),
        ):
            kinds[outcome(engine, query)] += 1
        largest = max([largest, *map(_peak, psutil.Process().children())])
    assert sum(kinds.values()) == 3 * len(paths) > 2500
    assert kinds["answer"] > 1000 and kinds["corrupt"] and not kinds["crashed"]
    assert largest < MAX_RSS and Limits().memory < MAX_RSS
    assert capfd.readouterr() == ("", "")


def _peak(process: psutil.Process) -> int:
    """The peak memory of a process (Linux), else its current memory."""
    with contextlib.suppress(OSError, ValueError, StopIteration):
        lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
        return int(next(x for x in lines if x.startswith("VmHWM")).split()[1]) * 1024
    with contextlib.suppress(psutil.Error):
        return int(process.memory_info().rss)
    return 0
