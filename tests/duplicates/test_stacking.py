"""Which photos are stacked: the shots of a series and the versions of a shot, and never different photos."""

from __future__ import annotations

import itertools
import random
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from photosearch.base.files import app_dirs
from photosearch.base.records import Progress
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.duplicates import motion, stacking
from photosearch.duplicates.stacking import keep_stacks
from photosearch.engine.library import Engine
from photosearch.images.fingerprint import VERSION, fingerprint, signature
from photosearch.store import photos, stacks
from tests.series import series
from tests.shots import shot

Stacks = list[set[str]]


@pytest.fixture
def starter(own_home: Path) -> Iterator[Engine]:
    """A library of the shipped model, since the neighbours of a photo come from its vectors."""
    with Engine.open(app_dirs(), Settings(), write=True) as engine:
        yield engine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


def save(path: Path, image: Image.Image, taken: datetime | None = None, camera: str = "A") -> None:
    exif = Image.Exif()
    if taken is not None:
        exif[0x0110] = camera
        exif.get_ifd(0x8769)[0x9003] = f"{taken:%Y:%m:%d %H:%M:%S}"
    image.save(path, quality=92, exif=exif)


def stacked(engine: Engine, folder: Path) -> Stacks:
    """The stacks of all photos of a folder, as names."""
    engine.add_folder(str(folder))
    engine.index()
    keep_stacks(engine.writable, engine.model)
    assert stacks.lacking(engine.writable, VERSION) == []
    return known(engine)


def known(engine: Engine) -> Stacks:
    found: defaultdict[int, set[str]] = defaultdict(set)
    rows = stacks.shown(engine.writable)
    names = photos.read(engine.writable, [image for image, _stack in rows])
    for image, stack in rows:
        found[stack].add(Path(names[image].names[0].path).stem)
    return sorted(found.values(), key=min)


def figures(found: Stacks, count: int, shots: int) -> tuple[float, float]:
    """Precision and recall of the pairs that are stacked; the photos of series are named SERIES_SHOT."""
    pairs = [pair for stack in found for pair in itertools.combinations(stack, 2)]
    right = sum("_" in a and a.split("_")[0] == b.split("_")[0] for a, b in pairs)
    return right / max(len(pairs), 1), right / (count * shots * (shots - 1) / 2)


def make(folder: Path, pictures: list[Image.Image], others: list[Image.Image]) -> None:
    for seed, picture in enumerate(pictures):
        for number, taken in enumerate(series(picture, seed)):
            save(folder / f"{seed:03}_{number}.jpg", taken)
    for number, other in enumerate(others):
        save(folder / f"other{number:04}.jpg", other)


def test_series_without_camera_data_are_stacked(starter: Engine, folder: Path) -> None:
    make(folder, [shot(n) for n in range(12)], [shot(n) for n in range(100, 130)])
    precision, recall = figures(stacked(starter, folder), 12, 4)
    assert precision >= 0.98 and recall >= 0.95


@pytest.mark.slow
def test_series_of_real_photos_are_stacked(
    starter: Engine, folder: Path, shared_data: Path
) -> None:
    files = sorted((shared_data / "flickr8k-native" / "images").iterdir())
    random.Random(5).shuffle(files)
    make(folder, [Image.open(file) for file in files], [])
    precision, recall = figures(stacked(starter, folder), len(files), 4)
    assert precision >= 0.98 and recall >= 0.95


@pytest.mark.slow
def test_different_photos_are_never_stacked(starter: Engine, shared_data: Path) -> None:
    assert stacked(starter, shared_data / "flickr8k-test" / "images") == []
    assert starter.model.photos == 1000


def test_different_pictures_are_never_stacked(engine: Engine, folder: Path) -> None:
    """All of them have about the same colour, so the fake model takes each for a neighbour of the others."""
    for number in range(60):
        shot(number).save(folder / f"{number}.jpg")
    assert stacked(engine, folder) == []


def test_versions_are_stacked_under_the_best(engine: Engine, folder: Path) -> None:
    large = shot(1, (640, 480))
    save(folder / "best.jpg", large)
    save(folder / "small.jpg", large.resize((320, 240)))
    save(folder / "grey.jpg", large.convert("L").convert("RGB").resize((600, 450)))
    save(folder / "turned.jpg", large.transpose(Image.Transpose.ROTATE_90).resize((300, 400)))
    save(folder / "other.jpg", shot(2))
    assert stacked(engine, folder) == [{"best", "small", "grey", "turned"}]
    [first, *_] = stacks.shown(engine.writable)
    assert photos.read(engine.writable, [first[0]])[first[0]].names[0].path.endswith("best.jpg")


def test_shots_of_one_camera_within_seconds(engine: Engine, folder: Path) -> None:
    """Within three seconds, they need not agree in shape; after a minute, nothing is one moment."""
    noon = datetime(2024, 5, 1, 12)
    plain = Image.new("RGB", (320, 240), (90, 120, 60))
    for name, seconds, camera in (("a", 0, "A"), ("b", 2, "A"), ("c", 40, "A"), ("d", 1, "B")):
        picture = Image.blend(plain, shot(ord(name)), 0.3)
        save(folder / f"{name}.jpg", picture, noon + timedelta(seconds=seconds), camera)
    first, later = series(shot(7, (400, 300)), 7, 2)
    save(folder / "e.jpg", first, noon + timedelta(hours=1))
    save(folder / "f.jpg", later, noon + timedelta(hours=1, seconds=30))
    save(folder / "g.jpg", later.point(lambda v: v // 2 + 60), noon + timedelta(hours=3))
    assert stacked(engine, folder) == [{"a", "b"}, {"e", "f"}]


def test_documents_are_stacked_only_with_their_versions(engine: Engine, folder: Path) -> None:
    one, other = series(shot(3, (400, 300)), 3, 2)
    save(folder / "a.jpg", one)
    save(folder / "b.jpg", other)
    save(folder / "b small.jpg", other.resize((200, 150)))
    engine.add_folder(str(folder))
    engine.index()
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE page_look SET document = 0.99")
    keep_stacks(engine.writable, engine.model)
    assert known(engine) == [{"b", "b small"}]


def test_only_new_photos_are_compared(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        save(folder / f"{number:02}.jpg", shot(number))
    assert stacked(engine, folder) == []
    compared: list[int] = []
    stack = stacking._Comparing.stack

    def counted(self: stacking._Comparing, image: int, known: stacking._KnownStacks) -> bool:
        compared.append(image)
        return stack(self, image, known)

    monkeypatch.setattr(stacking._Comparing, "stack", counted)
    save(folder / "new.jpg", shot(5).resize((300, 225)))
    save(folder / "other.jpg", shot(77))
    assert stacked(engine, folder) == [{"05", "new"}] and len(compared) == 2
    assert keep_stacks(engine.writable, engine.model) == 0 and len(compared) == 2


def test_it_stops_at_once_and_goes_on_where_it_was(engine: Engine, folder: Path) -> None:
    for number in range(6):
        save(folder / f"{number} a.jpg", shot(number))
        save(folder / f"{number} b.jpg", shot(number).resize((200, 150)))
    engine.add_folder(str(folder))
    engine.index()
    halt, told = threading.Event(), []

    def tell(progress: Progress) -> None:
        told.append((progress.done, progress.total))
        if len(told) == 5:
            halt.set()

    assert keep_stacks(engine.writable, engine.model, [halt], tell) == 5
    assert told[-1] == (5, 12) and len(stacks.lacking(engine.writable, VERSION)) == 7
    assert keep_stacks(engine.writable, engine.model, [halt]) == 0
    assert keep_stacks(engine.writable, engine.model) == 7
    assert known(engine) == [{f"{n} a", f"{n} b"} for n in range(6)]


def test_many_versions_of_one_photo_cost_little(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is compared with one photo of the stack, not with all."""
    large = shot(1)
    chance = random.Random(4)
    for number in range(80):
        bright = ImageOps.autocontrast(large, cutoff=chance.uniform(0, 3))
        bright.save(folder / f"{number}.jpg", quality=chance.randint(60, 95))
    compared: list[int] = []
    copy = stacking._copy
    moment = stacking._moment

    def copied(*args: object, **options: object) -> object:
        compared.append(1)
        return copy(*args, **options)  # type: ignore[arg-type]

    def momentary(*args: object) -> bool:
        compared.append(1)
        return moment(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(stacking, "_copy", copied)
    monkeypatch.setattr(stacking, "_moment", momentary)
    [stack] = stacked(engine, folder)
    assert len(stack) == engine.model.photos > 70 and len(compared) <= 5 * 80
    assert len(engine.ask(Query("red", stacked=True), 20).hits) == 1


@pytest.mark.parametrize("count", [0, 1, 3])
def test_small_libraries(engine: Engine, folder: Path, count: int) -> None:
    for number in range(count):
        save(folder / f"{number}.jpg", shot(number))
    assert stacked(engine, folder) == []


def test_a_stack_outlives_its_best_photo(engine: Engine, folder: Path) -> None:
    """The one that was shown is put into the trash; a new version of the shot still finds the others."""
    large = shot(1, (640, 480))
    save(folder / "best.jpg", large)
    save(folder / "b.jpg", large.resize((320, 240)))
    save(folder / "c.jpg", large.resize((240, 180)))
    assert stacked(engine, folder) == [{"b", "best", "c"}]
    (folder / "best.jpg").unlink()
    save(folder / "d.jpg", large.resize((480, 360)))
    assert stacked(engine, folder) == [{"b", "c", "d"}]
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM image WHERE NOT live")
    save(folder / "e.jpg", large.resize((500, 375)))
    assert stacked(engine, folder) == [{"b", "c", "d", "e"}]
    shown = stacks.shown(engine.writable)
    assert sum(best for *_, best in stacks.stacked(engine.writable)) == 1
    best = photos.read(engine.writable, [shown[0][0]])[shown[0][0]]
    assert best.names[0].path.endswith("e.jpg")


def test_a_photo_without_a_vector_waits_for_it(engine: Engine, folder: Path) -> None:
    save(folder / "a.jpg", shot(1))
    engine.add_folder(str(folder))
    engine.index()
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM embedding")
    engine.catch_up()
    assert keep_stacks(engine.writable, engine.model) == 0
    assert len(stacks.lacking(engine.writable, VERSION)) == 1


# The comparison


def luminance(image: Image.Image) -> np.ndarray:
    return signature(fingerprint(image).signature)


@pytest.mark.parametrize(
    "change",
    [
        lambda image: image.transform(image.size, 0, (1, 0, 12, 0, 1, -9)),
        lambda image: image.rotate(2, Image.Resampling.BICUBIC),
        lambda image: image.crop((10, 8, 310, 233)),
        lambda image: image.point(lambda v: min(255, v * 3 // 2)),
    ],
    ids=["shifted", "turned", "zoomed", "exposed"],
)
def test_a_moved_camera_is_seen_through(change: Callable[[Image.Image], Image.Image]) -> None:
    for number in range(10):
        image = shot(number)
        changed = motion.agreement(luminance(image), luminance(change(image)), 4 / 3)
        other = motion.agreement(luminance(image), luminance(shot(number + 50)), 4 / 3)
        assert changed.whole > 0.75 and changed.weakest > 0.6 and other.whole < 0.5


def test_the_comparison_is_the_same_both_ways_for_the_same_picture() -> None:
    image = luminance(shot(1))
    same = motion.agreement(image, image, 1.0)
    assert same.whole > 0.99 and same.weakest > 0.99
    flat = np.full_like(image, 128)
    assert motion.textured(flat) == 0 and motion.textured(image) > 15
    assert motion.agreement(flat, image, 1.0).whole < 0.5
    assert motion.plainness(flat) == 1 and motion.plainness(image) < 0.4
