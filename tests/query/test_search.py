"""Queries of words and pictures in any mix, over a real library."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import FileError, Stopped, UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Example, Hit, Query, Role
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Floats
from photosearch.engine.library import Engine
from photosearch.language.known_names import NO_NAMES, KnownNames
from photosearch.language.terms import understood_of
from photosearch.language.understanding import Understood
from photosearch.query.build import MOST_UNWANTED, NAME_WEIGHT
from photosearch.query.compose import GENERIC
from photosearch.query.search import Searcher
from photosearch.service import answers
from tests.fakes import COLOURS, LIMITS, HashEncoder, answered_by, picture


@pytest.fixture(params=LIMITS)
def backend(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def engine(
    own_home: Path,
    encoder: HashEncoder,
    backend: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Engine]:
    """Forty photos, five of each colour, with meaningless names."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for n in range(40):
        picture(folder / f"{n:02}.jpg", list(COLOURS)[n % 8], mark=n)
    settings = Settings(exact_limit=answered_by(backend, monkeypatch))
    with Engine.open(app_dirs(), settings, write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


@pytest.fixture
def searcher(engine: Engine) -> Searcher:
    return engine.searcher()


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., str]:
    """`file("red")`: a picture that is not in the library."""

    def make(colour: str, mark: int = 1000) -> str:
        path = tmp_path / f"{colour}-{mark}.png"
        picture(path, colour, mark=mark)
        return str(path)

    return make


def colours(searcher: Searcher, query: Query, count: int) -> list[str]:
    found = searcher.rows(searcher.rank(query, 40), 0, count)
    return [colour(hit) for hit in found]


def colour(hit: Hit) -> str:
    return list(COLOURS)[int(os.path.basename(hit.path)[:2]) % 8]


def pictures(*paths: str, role: Role = "like") -> tuple[Example, ...]:
    return tuple(Example(path, role=role) for path in paths)


def test_plain_words(searcher: Searcher, encoder: HashEncoder) -> None:
    ranked = searcher.rank(Query("red"), 5)
    vector = encoder.encode_texts(["red"])[0]
    hits = searcher.rows(ranked, 0, 5)
    assert {colour(hit) for hit in hits} == {"red"} and searcher.said(ranked) == ""
    size = encoder.spec.preprocess.size
    with Image.open(hits[0].thumb) as thumb:
        pixels = np.asarray(thumb.convert("RGB").resize((size, size), Image.Resampling.BILINEAR))
    own = encoder.encode_images(pixels[np.newaxis])["joint"][0]
    assert hits[0].score == pytest.approx(float(own @ vector), abs=0.15)  # a cosine


def test_several_examples(searcher: Searcher, file: Callable[..., str]) -> None:
    query = Query(examples=pictures(file("red"), file("blue")))
    assert "purple" in colours(searcher, query, 11)  # the colour between the two
    assert searcher.said(searcher.rank(query, 5)) == "like red-1000.png and blue-1000.png"


@pytest.mark.parametrize("look", [None, 0.0, 0.5, 1.0])
def test_look_and_meaning(searcher: Searcher, file: Callable[..., str], look: float | None) -> None:
    query = Query(examples=pictures(file("green")), look=look)
    assert set(colours(searcher, query, 5)) == {"green"}
    scores = searcher.rank(query, 40).scores
    assert len(scores) == 40 and (np.diff(scores) <= 0).all() and 0.9 < scores[0] <= 1.001


def test_the_score_of_a_mix(engine: Engine, searcher: Searcher, encoder: HashEncoder) -> None:
    """Computed by hand: parts divided by their spreads, the lengths of the sums as weights, and the name bonus."""
    like, unlike = (int(searcher.rank(Query(name), 1).images[0]) for name in ("red", "blue"))
    examples = (Example(image_id=like), Example(image_id=unlike, role="unlike"))
    ranked = searcher.rank(Query("07 purple", examples, strength=0.3, look=0.25), 40)
    stored: dict[str, dict[int, Floats]] = {"joint": {}, "visual": {}}
    for space, index in engine.spaces.items():
        for ids, vectors in index.stored(engine.writable):
            stored[space] |= dict(zip(ids.tolist(), vectors, strict=True))
    text = encoder.encode_texts(["07 purple"])[0] - encoder.encode_texts(list(GENERIC)).mean(axis=0)
    total, length = dict.fromkeys(stored["joint"], 0.0), 0.0
    for space, share in (("joint", 0.75), ("visual", 0.25)):
        every = np.stack(list(stored[space].values()))
        away = stored[space][unlike] - every.mean(axis=0)
        parts = [
            (stored[space][like], 0.7 * share),
            (away / np.linalg.norm(away), -0.5 * 0.7 * share),
        ]
        if space == "joint":
            parts.append((text / np.linalg.norm(text), 0.3))
        query = sum(weight * part / np.std(every @ part) for part, weight in parts)
        length += float(np.linalg.norm(query))
        for image, vector in stored[space].items():
            total[image] += float(vector @ query)
    seventh = next(hit for hit in searcher.rows(ranked, 0, 40) if hit.path.endswith("07.jpg"))
    total[seventh.image_id] += 0.3 * NAME_WEIGHT * 0.25  # one word of two, squared
    for image, score in zip(ranked.images.tolist(), ranked.scores.tolist(), strict=True):
        assert score == pytest.approx(total[image] / length, abs=2e-3), image


def test_unlike_pictures_go_down(searcher: Searcher, file: Callable[..., str]) -> None:
    liked = Query(examples=pictures(file("orange")))
    assert "red" in colours(searcher, liked, 15)
    both = Query(examples=(*liked.examples, *pictures(file("red"), role="unlike")))
    before, after = (
        [at for at, name in enumerate(colours(searcher, query, 40)) if name == "red"]
        for query in (liked, both)
    )
    assert sum(after) > sum(before)
    alone = Query(examples=pictures(file("red"), role="unlike"))
    assert set(colours(searcher, alone, 40)[-5:]) == {"red"}


def test_words_are_excluded(searcher: Searcher) -> None:
    for words in ("orange -red", "orange without red", "orange, no red", "orange ohne red"):
        assert "red" not in colours(searcher, Query(words), 5)
    assert set(colours(searcher, Query("-red"), 40)[-5:]) == {"red"}
    assert colours(searcher, Query('-""'), 5) == colours(searcher, Query(""), 5)


def test_words_with_a_weight(searcher: Searcher) -> None:
    plain = searcher.rank(Query("purple yellow"), 40)
    more = searcher.rank(Query("purple^5 yellow"), 40)
    assert more.images.tolist() != plain.images.tolist()
    assert set(colours(searcher, Query("purple^5 yellow"), 5)) == {"purple"}
    assert set(colours(searcher, Query("purple yellow^5"), 5)) == {"yellow"}


def test_a_phrase_that_stays_words_excludes_nothing(searcher: Searcher) -> None:
    found = searcher.rank(Query("orange without red", as_words=("without red",)), 5).parsed
    assert (
        found is not None and found.terms.unwanted == () and found.subject == "orange without red"
    )


def test_only_the_first_exclusions_are_used(
    searcher: Searcher, encoder: HashEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pasted text must not keep the engine busy for minutes."""
    read: list[str] = []
    encode = encoder.encode_texts
    monkeypatch.setattr(encoder, "encode_texts", lambda t: read.extend(t) or encode(t))  # type: ignore[func-returns-value]
    ranked = searcher.rank(Query("blue " + " ".join(f"-w{n}" for n in range(2000))), 5)
    assert len([text for text in read if text.startswith("w")]) == MOST_UNWANTED
    assert ranked.note == "Only the first 32 exclusions were used."


def test_strength_goes_from_the_picture_to_the_words(
    searcher: Searcher, file: Callable[..., str]
) -> None:
    example = pictures(file("green"))
    ends = [colours(searcher, Query("purple", example, strength=s), 5) for s in (0.0, 1.0)]
    assert [set(end) for end in ends] == [{"green"}, {"purple"}]
    places = []
    for strength in (0.0, 0.25, 0.5, 0.75, 1.0):
        found = colours(searcher, Query("purple", example, strength=strength), 40)
        places.append(sum(at for at, name in enumerate(found) if name == "purple"))
    assert places == sorted(places, reverse=True)


def test_a_slider_encodes_nothing(
    searcher: Searcher, file: Callable[..., str], encoder: HashEncoder, engine: Engine
) -> None:
    texts: list[str] = []
    own = encoder.encode_texts
    encoder.encode_texts = lambda asked: texts.extend(asked) or own(asked)  # type: ignore[method-assign,func-returns-value]
    example = (Example(file("green"), region=(0, 0, 0.5, 0.5)), *pictures(file("red")))
    searcher.rank(Query("purple -white", example), 5)
    engine.query_pool.close()
    pictures_before, texts_before = encoder.images_encoded, len(texts)
    assert texts_before > 2
    for strength in (0.1, 0.9):
        for look in (0.0, 0.3, None):
            query = Query("purple -white", example, strength=strength, look=look)
            assert len(searcher.rank(query, 5)) == 5
    assert (encoder.images_encoded, len(texts)) == (pictures_before, texts_before)
    assert engine.query_pool._open is None  # and decodes nothing


def test_a_file_that_changed_is_decoded_again(searcher: Searcher, tmp_path: Path) -> None:
    drawn = tmp_path / "canvas.png"
    picture(drawn, "red", mark=5)
    query = Query(examples=(Example(str(drawn), role="sketch"),))
    assert colours(searcher, query, 1) == ["red"]
    picture(drawn, "blue", mark=77)
    os.utime(drawn, ns=(time.time_ns() + 10**9,) * 2)
    assert colours(searcher, query, 1) == ["blue"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no time of the last change")
def test_a_file_of_the_same_size_and_time_is_decoded_again(
    searcher: Searcher, tmp_path: Path
) -> None:
    drawn = tmp_path / "canvas.bmp"
    picture(drawn, "red", mark=5)
    before = drawn.stat()
    query = Query(examples=(Example(str(drawn), role="sketch"),))
    assert colours(searcher, query, 1) == ["red"]
    previewed = answers._version(str(drawn))
    picture(drawn, "blue", mark=77)
    os.utime(drawn, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert drawn.stat().st_size == before.st_size
    assert colours(searcher, query, 1) == ["blue"]
    assert answers._version(str(drawn)) != previewed


def test_a_sketch_is_compared_by_meaning(
    searcher: Searcher, file: Callable[..., str], monkeypatch: pytest.MonkeyPatch, engine: Engine
) -> None:
    visual = engine.spaces["visual"]
    monkeypatch.setattr(visual, "search", lambda *_: pytest.fail("the look was asked"))
    query = Query(examples=pictures(file("yellow"), role="sketch"))
    assert set(colours(searcher, query, 5)) == {"yellow"}
    assert searcher.said(searcher.rank(query, 1)) == "as drawn in yellow-1000.png"


def test_style_comes_from_the_fingerprints(
    searcher: Searcher, file: Callable[..., str], engine: Engine
) -> None:
    query = Query(examples=pictures(file("blue"), role="style"))
    assert set(colours(searcher, query, 5)) == {"blue"}
    assert set(colours(searcher, Query("blue", query.examples), 5)) == {"blue"}
    of_library = searcher.rank(query, 1).images[0]
    own = Query(examples=(Example(image_id=int(of_library), role="style"),))
    ranked = searcher.rank(own, 3)
    assert ranked.images[0] == of_library and ranked.scores[0] == pytest.approx(1, abs=0.01)
    engine.writable.conn.execute("DELETE FROM fingerprint WHERE image_id = ?", (int(of_library),))
    left = searcher.rank(Query("blue", query.examples), 40).images
    assert len(left) == 39 and of_library not in left  # its style is not known yet
    engine.writable.conn.execute("DELETE FROM fingerprint")
    with pytest.raises(UserError, match="not known yet"):
        searcher.rank(query, 5)


def test_a_photo_of_the_library_comes_first_only_alone(searcher: Searcher) -> None:
    one = int(searcher.rank(Query("red"), 1).images[0])
    alone = searcher.rank(Query(examples=(Example(image_id=one),)), 3)
    assert (alone.images[0], alone.scores[0], len(set(alone.images))) == (one, 1.0, 3)
    mixed = searcher.rank(Query("blue", (Example(image_id=one),), strength=0.95), 40)
    assert mixed.images[0] != one and one in mixed.images


@pytest.mark.parametrize("offline", [False, True])
def test_a_region_of_a_photo(
    engine: Engine, tmp_path: Path, offline: bool, file: Callable[..., str]
) -> None:
    """The left half is red, the right half blue, rotated by its orientation: fractions refer to the upright picture."""
    folder = tmp_path / "halves"
    folder.mkdir()
    halves = Image.new("RGB", (80, 60), COLOURS["red"])
    halves.paste(COLOURS["blue"], (40, 0, 80, 60))
    exif = Image.Exif()
    exif[0x0112] = 6
    halves.transpose(Image.Transpose.ROTATE_90).save(folder / "99.png", exif=exif)
    engine.add_folder(str(folder))
    engine.index()
    searcher = engine.searcher()
    whole = searcher.rank(Query(examples=pictures(str(folder / "99.png"))), 1)
    one = int(whole.images[0])
    if offline:
        (folder / "99.png").unlink()
    for left, wanted in ((0.0, "red"), (0.55, "blue")):
        query = Query(examples=(Example(image_id=one, region=(left, 0.1, 0.4, 0.8)),))
        assert set(colours(searcher, query, 5)) == {wanted}
    assert searcher.said(searcher.rank(query, 1)) == "like a part of 99.png"


@pytest.mark.parametrize(
    "region",
    [(0.2, 0.2, 0, 0.5), (1.2, 0, 0.5, 0.5), (0, 0, -1, 1), (float("nan"), 0, 1, 1), (0, -2, 1, 1)],
)
def test_a_region_without_a_size(
    searcher: Searcher, file: Callable[..., str], region: tuple[float, float, float, float]
) -> None:
    with pytest.raises(UserError, match="marked part"):
        searcher.rank(Query(examples=(Example(file("red"), region=region),)), 5)


def test_a_region_beyond_the_edge_is_clipped(searcher: Searcher, file: Callable[..., str]) -> None:
    for region in [(-1, -1, 3, 3), (0.5, 0.5, 9, 9), (0.99999, 0.99999, 1e-9, 1e-9)]:
        query = Query(examples=(Example(file("red"), region=region),))
        assert set(colours(searcher, query, 5)) == {"red"}


def test_one_picture_as_like_and_unlike(
    searcher: Searcher, file: Callable[..., str], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.png"
    copy.write_bytes(Path(file("red")).read_bytes())
    both = (*pictures(file("red")), *pictures(str(copy), role="unlike"))
    with pytest.raises(UserError, match=r"copy\.png is given both"):
        searcher.rank(Query(examples=both), 5)
    part = Example(file("red"), role="unlike", region=(0, 0, 0.5, 0.5))
    assert len(searcher.rank(Query(examples=(both[0], part)), 5)) == 5
    one = int(searcher.rank(Query("red"), 1).images[0])
    with pytest.raises(UserError, match="given both"):
        searcher.rank(
            Query(examples=(Example(image_id=one), Example(image_id=one, role="unlike"))), 5
        )


@pytest.mark.parametrize("role", ["like", "unlike", "sketch", "style"])
def test_a_blank_picture(searcher: Searcher, tmp_path: Path, role: Role) -> None:
    Image.new("RGB", (300, 200), "white").save(tmp_path / "blank.png")
    query = Query(examples=(Example(str(tmp_path / "blank.png"), role=role),))
    ranked = searcher.rank(query, 40)
    assert len(ranked) == 40 and "blank.png is blank" in ranked.note
    assert np.isfinite(ranked.scores).all()
    drawn = Image.new("RGB", (300, 200), "white")
    drawn.paste((255, 240, 120), (100, 100, 110, 104))  # one pale stroke
    drawn.save(tmp_path / "blank.png")
    assert searcher.rank(query, 40).note == ""


def test_bad_pictures(searcher: Searcher, file: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "no.jpg").write_text("no picture")
    for path in (tmp_path / "no.jpg", "a\0b.jpg"):
        with pytest.raises(FileError):
            searcher.rank(Query("red", pictures(file("red"), str(path))), 5)
    with pytest.raises(UserError, match="is a folder, not a picture"):
        searcher.rank(Query("red", pictures(str(tmp_path))), 5)
    gone = Query("red", pictures(file("red", mark=9)))
    assert searcher.rank(gone, 5)
    Path(gone.examples[0].path).unlink()
    with pytest.raises(UserError, match="There is no file"):  # although its vectors are cached
        searcher.rank(gone, 5)
    with pytest.raises(UserError, match="not in the library any more"):
        searcher.rank(Query("red", (Example(image_id=4711),)), 5)
    [hit] = searcher.rows(searcher.rank(Query("red"), 1), 0, 1)
    Path(hit.path).unlink()
    Path(hit.thumb).unlink()
    part = Query(examples=(Example(image_id=hit.image_id, region=(0, 0, 0.5, 0.5)),))
    with pytest.raises(UserError, match=f"^{hit.path} cannot be reached"):
        searcher.rank(part, 5)
    Image.new("RGB", (1, 1), "red").save(tmp_path / "dot.png")
    assert set(colours(searcher, Query(examples=pictures(str(tmp_path / "dot.png"))), 5)) == {"red"}


@pytest.fixture
def collages(engine: Engine, tmp_path: Path) -> Engine:
    """Two photos of a single colour, and two black ones, one of which has a small yellow corner."""
    folder = tmp_path / "collages"
    folder.mkdir()
    for n in range(2):
        image = Image.new("RGB", (512, 512), COLOURS["black"])
        image.paste(COLOURS["white"], (300, 300, 301 + n, 301))
        if n:
            image.paste(COLOURS["yellow"], (0, 0, 300, 300))
        image.save(folder / f"9{n}.png")
    engine.add_folder(str(folder))
    engine.index()
    return engine


def test_inside_photos(collages: Engine, encoder: HashEncoder) -> None:
    searcher = collages.searcher()
    without = searcher.rank(Query("yellow"), 42)
    before = encoder.images_encoded
    told: list[tuple[int, int]] = []
    yellow = Query("yellow", inside=True)
    inside = searcher.rank(yellow, 42, tell=lambda *counts: told.append(counts))
    assert sorted(inside.images) == sorted(without.images)
    assert encoder.images_encoded - before == 42 * 5
    assert (np.diff(inside.scores) <= 0).all()
    names = {hit.image_id: os.path.basename(hit.path) for hit in searcher.rows(inside, 0, 42)}
    corner = next(image for image, name in names.items() if name == "91.png")
    plain = next(image for image, name in names.items() if name == "90.png")
    places = [
        ranked.images.tolist().index(corner) - ranked.images.tolist().index(plain)
        for ranked in (without, inside)
    ]
    assert places[1] < places[0]
    assert told == [(n, 42) for n in range(42)]
    searcher.rank(Query("blue", inside=True), 42, tell=lambda *counts: told.append(counts))
    assert encoder.images_encoded - before == 42 * 5 and len(told) == 42  # cached


@pytest.mark.parametrize("role", ["sketch", "style"])
def test_what_is_compared_with_whole_photos_only(
    collages: Engine, encoder: HashEncoder, file: Callable[..., str], role: Role
) -> None:
    """A search inside photos that cannot find anything there is skipped, with a note."""
    searcher = collages.searcher()
    whole = Query(examples=(Example(file("yellow"), role=role),))
    before = searcher.rank(whole, 42)
    told: list[tuple[int, int]] = []
    encoded = encoder.images_encoded
    inside = searcher.rank(
        replace(whole, inside=True), 42, tell=lambda *counts: told.append(counts)
    )
    assert encoder.images_encoded == encoded and not told
    assert inside.images.tolist() == before.images.tolist()
    assert inside.scores.tolist() == before.scores.tolist()
    assert "whole photos only" in inside.note and not before.note


def test_inside_photos_whose_thumbnails_are_lost(collages: Engine) -> None:
    searcher = collages.searcher()
    without = searcher.rank(Query("yellow"), 42)
    for hit in searcher.rows(without, 0, 42):
        Path(hit.thumb).unlink()
    inside = searcher.rank(Query("yellow", inside=True), 42)
    assert np.array_equal(inside.images, without.images)
    assert np.allclose(inside.scores, without.scores, atol=1e-5)


def test_a_search_inside_photos_ends_when_it_is_superseded(
    collages: Engine, encoder: HashEncoder
) -> None:
    searcher = collages.searcher()
    before, asked = encoder.images_encoded, iter([False, False, True])
    with pytest.raises(Stopped):
        searcher.rank(Query("yellow", inside=True), 42, lambda: next(asked))
    assert encoder.images_encoded - before == 10


def test_only_the_best_candidates_are_searched_inside(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch, encoder: HashEncoder
) -> None:
    monkeypatch.setattr("photosearch.query.inside.CANDIDATES", 3)
    without, before = searcher.rank(Query("red"), 40), encoder.images_encoded
    inside = searcher.rank(Query("red", inside=True), 40)
    assert encoder.images_encoded - before == 15
    assert sorted(inside.images[:3]) == sorted(without.images[:3])
    assert np.array_equal(inside.images[3:], without.images[3:])
    assert (np.diff(inside.scores) <= 0).all()


def test_both_indexes_rank_a_mix_alike(
    engine: Engine, file: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    query = Query("purple -white", pictures(file("green")), look=0.5)
    first = engine.searcher().rank(query, 40)
    for space in engine.spaces.values():
        monkeypatch.setattr(space, "every", lambda _query: None)
    second = engine.searcher().rank(query, 40)
    assert np.allclose(first.scores, second.scores, atol=1e-5)
    assert len(set(first.images) ^ set(second.images)) == 0


def test_a_query_is_parsed_once(
    searcher: Searcher, file: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if its sentence is asked for."""
    parsed: list[Query] = []

    def counted(query: Query, known: KnownNames = NO_NAMES) -> Understood:
        parsed.append(query)
        return understood_of(query, known)

    monkeypatch.setattr("photosearch.language.parsed.understood_of", counted)
    monkeypatch.setattr("photosearch.language.terms.understood_of", counted)
    query = Query("at night without people", pictures(file("red")))
    ranked = searcher.rank(query, 5)
    assert searcher.said(ranked) == "like red-1000.png, but ‘at night’, without ‘people’"
    assert parsed == [query]
