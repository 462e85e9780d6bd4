"""Copies in real libraries: which are found, which version is the best, and that different photos are never grouped."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from photosearch.base.errors import Stopped
from photosearch.base.file_groups import FileGroup
from photosearch.base.records import Progress
from photosearch.base.searches import Example, Query
from photosearch.duplicates.alignment import Match, told
from photosearch.duplicates.best_version import best_measured
from photosearch.duplicates.candidates import KnownHashes, by_hash, by_vector
from photosearch.duplicates.detail_reading import Measuring
from photosearch.duplicates.find import Copies, candidates
from photosearch.duplicates.versions import MOSTLY, Version
from photosearch.engine.library import Engine
from photosearch.images.jobs import QueryJob
from photosearch.store import photos
from photosearch.vectors.pairwise import VectorRows
from tests.shots import shot

Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    folder = tmp_path / "photos"
    folder.mkdir()

    def save(name: str, image: Image.Image, taken: str = "", quality: int = 92) -> Path:
        exif = Image.Exif()
        if taken:
            exif[0x0110] = "Testcam"
            exif.get_ifd(0x8769)[0x9003] = taken
        image.save(folder / name, quality=quality, exif=exif)
        return folder / name

    return save


def groups(engine: Engine, folder: Path, **asked: bool) -> list[FileGroup]:
    engine.add_folder(str(folder))
    engine.index()
    return engine.copies().groups(**asked)


def relations(group: FileGroup) -> dict[str, str]:
    return {os.path.basename(copy.path): copy.relation for copy in group.others}


def test_only_files_with_the_same_bytes_are_a_group(engine: Engine, save: Save) -> None:
    path = save("a.jpg", shot(1))
    save("b.jpg", shot(2))
    save("c.jpg", shot(1).convert("L"))
    (path.parent / "again.jpg").write_bytes(path.read_bytes())
    [group] = groups(engine, path.parent)
    assert len(group.others) == 1 and relations(group) != {}
    assert {os.path.basename(group.best.path), *relations(group)} == {"a.jpg", "again.jpg"}
    assert group.others[0].relation == "exact"
    with engine.writable.transaction() as conn:  # a library that has no fingerprints yet
        conn.execute("DELETE FROM fingerprint")
    assert engine.copies().groups(near=True) == [group]


def test_changed_versions_are_grouped_under_the_best(engine: Engine, save: Save) -> None:
    large = shot(1, (640, 480))
    best = save("best.jpg", large, "2024:05:01 10:00:00")
    save("small.jpg", large.resize((320, 240)))
    save("turned.jpg", large.transpose(Image.Transpose.ROTATE_270))
    save("sepia.jpg", ImageOps.colorize(large.convert("L"), "#281400", "#fff0c8"))
    save("cut.jpg", large.crop((40, 60, 570, 440)))
    # More pixels, but not of the shot. The frame has the shot's mean colour, by which the fake model finds it.
    mean = large.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    save("framed.jpg", ImageOps.expand(large, 50, mean))
    save("rough.jpg", large, quality=25)
    for number in range(2, 12):
        save(f"other{number}.jpg", shot(number, (640, 480)))
    [group] = groups(engine, best.parent, near=True)
    assert group.best.path == str(best)
    assert relations(group) == {
        "small.jpg": "resized",
        "turned.jpg": "rotated",
        "sepia.jpg": "edited",
        "cut.jpg": "cropped",
        "framed.jpg": "edited",
        "rough.jpg": "edited",
    }
    assert groups(engine, best.parent) == []


def test_a_crop_with_much_sky_is_found(engine: Engine, save: Save) -> None:
    """Its fingerprint, mostly sky, does not tell enough; its thumbnail does."""
    large = shot(1, (640, 480))
    sky = large.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    large.paste(sky, (0, 0, 640, 300))
    path = save("photo.jpg", large)
    save("crop.jpg", large.crop((60, 80, 580, 470)))
    [group] = groups(engine, path.parent, near=True)
    assert relations(group) == {"crop.jpg": "cropped"}
    versions = engine.copies()._photos([1, 2])
    assert min(told(photo.shape.luminance) for photo in versions.values()) < MOSTLY


def test_all_pairs_of_the_likeliest_copies_come_first(engine: Engine, save: Save) -> None:
    for number in range(8):
        path = save(f"{number}.jpg", shot(number))
    save("6-small.jpg", shot(6).resize((160, 120)))
    groups(engine, path.parent, near=True)
    pairs, _close = engine.copies()._candidates(lambda _progress: None)
    copies = {
        i
        for i, row in photos.read(engine.writable, np.unique(pairs).tolist()).items()
        if "6" in os.path.basename(row.names[0].path)
    }
    with_them = [bool(copies & set(pair)) for pair in pairs.tolist()]
    assert with_them == sorted(with_them, reverse=True)
    assert any(with_them) and not all(with_them)


def test_each_group_gets_only_its_own_pairs(
    engine: Engine, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the time would grow with the square of the number of groups."""
    for number in range(4):
        path = save(f"{number}.jpg", shot(number))
        save(f"{number} small.jpg", shot(number).resize((200, 150)))
    seen: list[tuple[set[int], set[int]]] = []

    def recorded(
        there: dict[int, Version], matches: dict[tuple[int, int], Match], measure: Measuring
    ) -> int:
        seen.append((set(there), {i for pair in matches for i in pair}))
        return best_measured(there, matches, measure)

    monkeypatch.setattr("photosearch.duplicates.find.best_measured", recorded)
    assert len(groups(engine, path.parent, near=True)) == 4
    assert len(seen) == 4 and all(there == paired for there, paired in seen)


def test_a_larger_version_is_the_best_even_without_its_date(engine: Engine, save: Save) -> None:
    large = shot(4, (640, 480))
    save("small.jpg", large.resize((320, 240)), "2024:05:01 10:00:00")
    best = save("large.jpg", large)
    [group] = groups(engine, best.parent, near=True)
    assert group.best.path == str(best) and relations(group) == {"small.jpg": "resized"}


def test_two_shots_of_one_camera_are_a_burst_not_copies(engine: Engine, save: Save) -> None:
    image = shot(1)
    path = save("one.jpg", image, "2024:05:01 10:00:00")
    save("two.jpg", image.resize((318, 238)).resize((320, 240)), "2024:05:01 10:00:02")
    save("late.jpg", image.rotate(1), "2024:05:01 10:00:09")
    save(
        "other.jpg", ImageOps.invert(image), "2024:05:01 10:00:01"
    )  # taken between them, but of something else
    assert groups(engine, path.parent, near=True) == []
    [burst] = groups(engine, path.parent, bursts=True)
    assert {os.path.basename(burst.best.path), *relations(burst)} == {"one.jpg", "two.jpg"}
    assert set(relations(burst).values()) == {"burst"}


def test_different_photos_are_never_merged(engine: Engine, save: Save) -> None:
    for number in range(40):
        path = save(f"{number}.jpg", ImageOps.expand(shot(number), 20, "black"))
    assert groups(engine, path.parent, near=True, bursts=True) == []


@pytest.mark.parametrize("mirrored", [False, True])
def test_two_shots_that_differ_in_a_face_are_not_copies(
    engine: Engine, save: Save, mirrored: bool
) -> None:
    """Even if one was mirrored."""
    portrait = shot(1)
    save("portrait.jpg", portrait)
    save("mirrored.jpg", ImageOps.mirror(portrait), quality=40)
    face = (130, 90, 170, 130)
    portrait.paste(shot(2).crop(face), face)
    path = save("another.jpg", ImageOps.mirror(portrait) if mirrored else portrait)
    [group] = groups(engine, path.parent, near=True)
    assert {os.path.basename(file.path) for file in group.files} == {"portrait.jpg", "mirrored.jpg"}


def drawn(number: int) -> Image.Image:
    """A few lines on white paper."""
    chance = np.random.default_rng(number)
    paper = Image.new("RGB", (320, 320), "white")
    points = chance.uniform(120, 190, (4, 2)).ravel().tolist()
    ImageDraw.Draw(paper).line(points, fill="black", width=5)
    return paper


@pytest.mark.parametrize("frame", [0, 24])
def test_drawings_are_copies_only_if_their_lines_are_the_same(
    engine: Engine, save: Save, frame: int
) -> None:
    """Most of their area is white paper and a frame."""
    for number in range(40):
        path = save(f"{number}.png", ImageOps.expand(drawn(number), frame, "black"))
    save("small.jpg", ImageOps.expand(drawn(7), frame, "black").resize((200, 200)))
    [group] = groups(engine, path.parent, near=True)
    assert os.path.basename(group.best.path) == "7.png" and relations(group) == {
        "small.jpg": "resized"
    }


def test_the_original_of_an_edited_copy(engine: Engine, save: Save, tmp_path: Path) -> None:
    for number in range(8):
        folder = save(f"{number}.jpg", shot(number, (400, 300))).parent
    engine.add_folder(str(folder))
    engine.index()
    mine = tmp_path / "turned.png"
    ImageOps.grayscale(shot(5, (400, 300))).transpose(Image.Transpose.ROTATE_90).save(mine)
    copies = engine.copies()
    asked = engine.query_pool(engine.model).run(QueryJob(str(mine)))
    [(image_id, relation)] = copies.originals(asked)
    assert photos.read(engine.writable, [image_id])[image_id].names[0].path == str(folder / "5.jpg")
    assert relation == "rotated"
    cut = tmp_path / "cut.png"
    shot(3, (400, 300)).crop((50, 40, 370, 290)).save(cut)
    asked = engine.query_pool(engine.model).run(QueryJob(str(cut)))
    vectors = engine.encoder.encode_images(
        np.frombuffer(asked.pixels or b"", np.uint8).reshape(1, 32, 32, 3)
    )
    [(image_id, relation)] = copies.originals(asked, vectors["visual"][0])
    assert photos.read(engine.writable, [image_id])[image_id].names[0].path == str(folder / "3.jpg")
    assert relation == "cropped"
    own = engine.query_pool(engine.model).run(QueryJob(str(folder / "2.jpg")))
    assert [found[1] for found in copies.originals(own)] == ["exact"]


@pytest.mark.parametrize("square", [False, True])
def test_the_original_of_a_thumbnail(
    engine: Engine, save: Save, tmp_path: Path, square: bool
) -> None:
    """With few pixels and much noise, no photo is certainly the same, but one is by far the likeliest. A messenger crops
    to a square."""
    for number in range(8):
        folder = save(f"{number}.jpg", shot(number, (400, 300))).parent
    engine.add_folder(str(folder))
    engine.index()
    copies = engine.copies()
    small = shot(5, (400, 300))
    small = ImageOps.fit(small, (32, 32)) if square else small.resize((32, 24))
    mine = tmp_path / "small.jpg"
    small.save(mine, quality=90 if square else 24)
    asked = engine.query_pool(engine.model).run(QueryJob(str(mine)))
    pixels = np.frombuffer(asked.pixels or b"", np.uint8).reshape(1, 32, 32, 3)
    far = -engine.encoder.encode_images(pixels)["visual"][0]  # far from every photo's vector
    [(image_id, _relation)] = copies.originals(asked, far)
    assert photos.read(engine.writable, [image_id])[image_id].names[0].path == str(folder / "5.jpg")
    other = tmp_path / "other.jpg"
    shot(77, (400, 300)).resize((32, 24)).save(other, quality=24)
    asked = engine.query_pool(engine.model).run(QueryJob(str(other)))
    assert copies.originals(asked, far) == []


def test_a_flat_picture_has_no_original(engine: Engine, save: Save) -> None:
    path = save("flat.jpg", Image.new("RGB", (200, 100), "navy"))
    save("flat2.jpg", Image.new("RGB", (100, 50), "navy"))
    assert groups(engine, path.parent, near=True) == []
    asked = engine.query_pool(engine.model).run(QueryJob(str(path)))
    assert engine.copies().originals(asked) == []


def test_a_progress_callback_can_stop_the_search(engine: Engine, save: Save) -> None:
    path = save("a.jpg", shot(1))
    engine.add_folder(str(path.parent))
    engine.index()

    def stop(_progress: Progress) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        engine.copies().groups(near=True, tell=stop)


def test_candidates_by_hash_are_those_of_a_full_comparison(engine: Engine, save: Save) -> None:
    for number in range(6):
        folder = save(f"{number}.jpg", shot(number)).parent
        save(f"{number}-turned.jpg", shot(number).transpose(Image.Transpose.ROTATE_180), quality=40)
    engine.add_folder(str(folder))
    engine.index()
    ids, hashes = KnownHashes(engine.writable)()
    names = {
        i: os.path.basename(row.names[0].path)
        for i, row in photos.read(engine.writable, ids.tolist()).items()
    }
    pairs = {tuple(sorted(names[i] for i in pair)) for pair in by_hash(ids, hashes)}
    assert pairs == {(f"{n}-turned.jpg", f"{n}.jpg") for n in range(6)}


def test_each_pair_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pair counted twice would displace another from the nearest neighbours."""
    chance = np.random.default_rng(0)
    vectors = chance.standard_normal((60, 6)) + 1
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)
    rows = VectorRows(np.arange(101, 161), vectors)
    for name, value in (("BLOCK", 7), ("WIDE", 10), ("NEIGHBOURS", 3)):
        monkeypatch.setattr(candidates, name, value)
    space = SimpleNamespace(rows=lambda _db: rows)
    ids, nearest, _scores = candidates._compared(None, space, candidates._on)  # type: ignore[arg-type]
    scores = vectors.astype(np.float32) @ vectors.astype(np.float32).T
    np.fill_diagonal(scores, -1)
    for one, found in enumerate(nearest):
        wanted = [at for at in np.argsort(-scores[one])[:3] if scores[one, at] > candidates.CLOSE]
        assert set(found) - {0} == set(ids[wanted]), one


@pytest.mark.parametrize("backend", ["exact", "codes"])
def test_candidates_by_vector_are_those_of_a_full_comparison(
    engine: Engine, make_photos: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    if backend == "codes":
        engine.spaces["visual"].codes_from = 0
    engine.add_folder(str(make_photos(40)))
    engine.index()
    assert engine.spaces["visual"].in_use == backend
    monkeypatch.setattr(
        candidates, "BLOCK", 7
    )  # block sizes that do not divide the number of photos
    monkeypatch.setattr(candidates, "WIDE", 10)
    monkeypatch.setattr(
        candidates, "NEIGHBOURS", 2
    )  # a pair counted twice would displace another neighbour
    told: list[tuple[int, int]] = []
    near, cosines = by_vector(engine.writable, engine.model, lambda *step: told.append(step))
    assert told == sorted(told) and {total for _done, total in told} == {40}
    space = engine.spaces["visual"]
    ids, vectors = space.vectors_of(engine.writable, np.arange(1, 41))
    scores = vectors @ vectors.T
    np.fill_diagonal(scores, -1)
    # The codes may choose another of two photos that are equally near.
    off = 2 * space.error(vectors[0])
    least = np.sort(scores, axis=1)[:, -candidates.NEIGHBOURS]

    def pairs(margin: float) -> set[tuple[int, ...]]:
        near_enough = (scores >= least[:, np.newaxis] + margin) & (
            scores > candidates.CLOSE + margin
        )
        return {tuple(sorted((int(ids[a]), int(ids[b])))) for a, b in np.argwhere(near_enough)}

    found = {tuple(pair) for pair in near.tolist()}
    assert pairs(off) <= found <= pairs(-off) and len(found) > 30
    places = [[ids.tolist().index(i) for i in pair] for pair in near.tolist()]
    near_enough = 2e-3 if backend == "exact" else engine.spaces["visual"].error(vectors[0])
    assert np.allclose(cosines, [scores[one, other] for one, other in places], atol=near_enough)
    space.exact_limit = 1
    space.checkpoint(engine.writable)
    assert space.in_use == "hnswlib"
    again = {tuple(pair) for pair in by_vector(engine.writable, engine.model)[0].tolist()}
    assert pairs(off) <= again <= pairs(-off) and (backend == "codes" or again == found)


def test_a_picture_file_finds_its_original_first(
    engine: Engine, save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even though other photos have nearer vectors: the fake model knows only colours, and the copy has none."""
    for number in range(6):
        path = save(f"{number}.jpg", shot(number))
    ImageOps.grayscale(shot(9)).save(path.parent / "grey.jpg")
    engine.add_folder(str(path.parent))
    engine.index()
    edited = tmp_path / "edited.jpg"
    ImageOps.grayscale(shot(3)).rotate(90, expand=True).save(edited, quality=60)
    searcher = engine.searcher()
    lone = Query(examples=(Example(str(edited)),))
    ranked = searcher.rank(lone, 4)
    hits = searcher.rows(ranked, 0, 4)
    assert os.path.basename(hits[0].path) == "3.jpg" and len({h.image_id for h in hits}) == 4
    assert ranked.note == "This picture is a version of the first photo."
    assert list(ranked.scores) == sorted(ranked.scores, reverse=True)
    monkeypatch.setattr(
        Copies, "originals", None
    )  # moving a slider does not search for originals again
    again = searcher.rank(replace(lone, look=0.3), 4)
    assert again.images[0] == ranked.images[0]
    # with words or a region, the query is no longer the whole picture alone
    for other in (
        replace(lone, words="red"),
        Query(examples=(Example(str(edited), region=(0.1, 0.1, 0.5, 0.5)),)),
        Query(examples=(Example(str(edited), role="style"),)),
    ):
        assert not searcher.rank(other, 4).note
    engine.query_pool.close()


def test_a_photo_of_the_library_is_followed_by_its_best_version(engine: Engine, save: Save) -> None:
    path = save("large.jpg", shot(1, (640, 480)))
    small = save("small.jpg", shot(1, (640, 480)).resize((160, 120)))
    for number in range(2, 8):
        save(f"{number}.jpg", shot(number))
    engine.add_folder(str(path.parent))
    engine.index()
    found = engine.ask(Query(examples=(Example(str(small)),)), 3)
    assert [os.path.basename(hit.path) for hit in found.hits[:2]] == ["small.jpg", "large.jpg"]
    assert not found.note
