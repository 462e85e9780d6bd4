"""Which photos match, how sure that is, and why nothing does: with a model that knows the names of things exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.searches import Example, Mark, Query
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.engine.library import Engine
from photosearch.indexing.tagging import PROMPT, keep_book, texts
from photosearch.language.everyday import unseen, vocabulary
from photosearch.query.judging import DIVIDER, FEW, WRITTEN, Judgement, said
from photosearch.query.outcome import Ranked
from photosearch.store import photos, stacks
from photosearch.vectors.tag_book import variety
from tests.fakes import COLOURS, HashEncoder, picture

DIM = 128
THINGS = {"red": "dog", "green": "tree", "blue": "boat", "yellow": "banana", "purple": "castle"}
LIBRARY = [colour for colour in ("red", "green", "blue", "yellow") for _ in range(10)]


class Knowing(HashEncoder):
    """A picture of a colour shows a thing: its vector is that of the thing's name, with noise. Names and sentences have vectors
    that have nothing in common."""

    def __init__(self) -> None:
        super().__init__(dim=DIM, visual_dim=0, name="knowing")
        self._known: dict[str, Floats] = {}
        chance = np.random.default_rng(1)
        for text in texts():
            self._known[text.removeprefix(PROMPT.format(""))] = _unit(chance.standard_normal(DIM))

    def _of(self, text: str) -> Floats:
        if text not in self._known:
            chance = np.random.default_rng(list(text.encode()))
            near = self._known.get(text.rpartition(" ")[2])
            noise = _unit(chance.standard_normal(DIM))
            self._known[text] = noise if near is None else _unit(near + 0.3 * noise)
        return self._known[text]

    def encode_texts(self, said: list[str]) -> Floats:
        prompt = PROMPT.format("")
        return np.stack([self._of(text.removeprefix(prompt)) for text in said])

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        rows = []
        for one in pixels:
            mean = one.reshape(-1, 3).mean(axis=0)
            colour = min(THINGS, key=lambda name: float(np.abs(mean - COLOURS[name]).sum()))
            noise = _unit(np.random.default_rng(list(one.tobytes()[:64])).standard_normal(DIM))
            rows.append(_unit(self._of(THINGS[colour]) + noise))
        return {"joint": np.stack(rows)} if rows else {"joint": np.zeros((0, DIM), np.float32)}


def _unit(vector: np.ndarray) -> Floats:
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


Make = Callable[[list[str]], Engine]


@pytest.fixture
def library(own_home: Path, tmp_path: Path) -> Iterator[Make]:
    from photosearch.base.files import app_dirs
    from photosearch.base.settings import Settings

    opened = []

    def make(colours: list[str]) -> Engine:
        folder = tmp_path / "photos"
        folder.mkdir()
        for at, colour in enumerate(colours):
            picture(folder / f"{at:05d}.jpg", colour, at)
        engine = Engine.open(app_dirs(), Settings(model="knowing"), write=True, encoder=Knowing())
        engine.__enter__()
        opened.append(engine)
        engine.add_folder(str(folder))
        engine.index()
        keep_book(engine.model, engine.writable)
        return engine

    yield make
    for engine in opened:
        engine.__exit__(None, None, None)


def ranked(engine: Engine, words: str) -> Ranked:
    return engine.searcher().rank(Query(words), 1_000)


def test_photos_of_the_thing_match_and_others_do_not(library: Make) -> None:
    engine = library(LIBRARY)
    answer = ranked(engine, "a dog")
    hits = engine.searcher().rows(answer, 0, len(LIBRARY))
    assert answer.matching == 10 and [hit.matched for hit in hits] == [True] * 10 + [False] * 30
    assert not answer.doubt
    sure = [hit.confidence for hit in hits]
    assert all(one is not None and 0 <= one <= 1 for one in sure)
    assert sure[:10] == sorted(sure[:10], reverse=True) and min(sure[:10]) >= DIVIDER > max(
        sure[10:]
    )


def test_what_is_not_there_is_not_found(library: Make) -> None:
    answer = ranked(library(LIBRARY), "a castle")
    assert answer.doubt == "absent" and answer.matching == 0 and len(answer) == len(LIBRARY)
    assert answer.note == "Nothing like this seems to be in these photos."


@pytest.mark.parametrize("words", [unseen()[0], unseen()[5]])
def test_what_nobody_sees_is_told(library: Make, words: str) -> None:
    answer = ranked(library(LIBRARY), words)
    assert answer.doubt == "unseen" and not answer.matching
    assert "one can see" in answer.note


def test_words_that_no_language_has_are_told(library: Make) -> None:
    answer = ranked(library(LIBRARY), "qwrtzx blorf")
    assert answer.doubt == "strange" and answer.strange == ("qwrtzx", "blorf")
    assert "“qwrtzx”" in answer.note and not answer.matching


def test_what_is_written_with_a_photo_matches(library: Make, tmp_path: Path) -> None:
    engine = library(LIBRARY)
    picture(tmp_path / "photos" / "zermatt.jpg", "blue", 99)
    engine.index()
    answer = ranked(engine, "zermatt")
    (hit, *others) = engine.searcher().rows(answer, 0, 5)
    assert hit.path.endswith("zermatt.jpg") and hit.matched
    assert hit.confidence is not None and hit.confidence >= WRITTEN - 1e-6
    assert not any(other.matched for other in others) and not answer.doubt


@pytest.mark.parametrize("count", [0, 1, 3, FEW - 1])
def test_a_small_library_claims_no_confidence(library: Make, count: int) -> None:
    engine = library(LIBRARY[:count])
    if not count:
        return
    answer = ranked(engine, "a castle")
    assert answer.confidences is None and answer.matching == count and not answer.doubt
    told = ranked(engine, unseen()[0])
    assert told.doubt == "unseen" and not told.matching
    hits = engine.searcher().rows(told, 0, count)
    assert all(hit.confidence is None and not hit.matched for hit in hits)


def test_a_library_of_one_photo_many_times(library: Make) -> None:
    engine = library(["red"] * 30)
    assert ranked(engine, "a dog").matching == 30
    assert ranked(engine, "a castle").matching == 0


def test_pictures_are_judged_too(library: Make, tmp_path: Path) -> None:
    engine = library(LIBRARY)
    for colour, expected in (("green", range(8, 11)), ("purple", range(1))):
        picture(tmp_path / "asked.png", colour, 500)
        query = Query(examples=(Example(path=str(tmp_path / "asked.png")),))
        answer = engine.searcher().rank(query, 100)
        assert answer.confidences is not None and answer.matching in expected, colour


def test_words_and_a_picture_must_both_match(library: Make, tmp_path: Path) -> None:
    engine = library(LIBRARY)
    picture(tmp_path / "asked.png", "green", 500)
    example = Example(path=str(tmp_path / "asked.png"))
    same = engine.searcher().rank(Query("a tree", (example,)), 100)
    other = engine.searcher().rank(Query("a dog", (example,)), 100)
    assert same.confidences is not None and other.confidences is not None
    assert same.confidences[0] > other.confidences[0]


def test_an_order_keeps_the_divider(library: Make) -> None:
    engine = library(LIBRARY)
    by_name = engine.searcher().rank(Query("a boat", sort="name", reverse=True), 100)
    hits = engine.searcher().rows(by_name, 0, 40)
    assert [hit.matched for hit in hits] == [True] * 10 + [False] * 30
    names = [hit.path for hit in hits]
    assert names[:10] == sorted(names[:10], reverse=True) and names[10:] == sorted(
        names[10:], reverse=True
    )


@pytest.mark.parametrize("words", ["?", "...", "dog^0", "red -dog", "“dog”", "é" * 500])
def test_odd_queries_get_sane_answers(library: Make, words: str) -> None:
    engine = library(LIBRARY[:12])
    from photosearch.base.errors import UserError

    try:
        answer = ranked(engine, words)
    except UserError as error:
        assert error.user_text
        return
    assert answer.matching <= len(answer)


def test_each_doubt_has_a_sentence_of_its_own() -> None:
    none = np.zeros(1, bool)
    told = {
        said(Judgement(None, none, doubt, ("xyzzy",))) for doubt in ("unseen", "absent", "strange")
    }
    assert len(told) == 3 and "" not in told and said(Judgement(None, none)) == ""


def test_the_vocabulary_and_the_unseen_have_nothing_in_common() -> None:
    names = {name for thing in vocabulary() for name in thing.names["en"]}
    assert (
        len(unseen()) >= 300 and names.isdisjoint(unseen()) and len(set(unseen())) == len(unseen())
    )


def test_a_burst_counts_once_in_the_statistics(library: Make) -> None:
    engine = library(["red"] * 10 + ["green", "blue"] * 5)
    assert engine.model.tags is not None
    before = engine.model.tags.book()
    assert before is not None
    reds = sorted(photos.newest(engine.writable)[0].tolist())[:10]
    stacks.put(engine.writable, reds, [(image, reds[0], image == reds[0]) for image in reds])
    engine.model.tags.keep(replace(before, seq=-1000))
    keep_book(engine.model, engine.writable)
    after = engine.model.tags.book()
    assert after is not None
    assert (before.measured, after.measured) == (20, 11)


@pytest.mark.parametrize("count", [3, 40])
def test_a_photo_called_wrong_is_listed_once_and_last(library: Make, count: int) -> None:
    engine = library(LIBRARY[:count])
    wrong = int(ranked(engine, "a dog").images[0])
    query = Query("a dog", marks=(Mark(image_id=wrong, wanted=False, round=1),))
    answer = engine.searcher().rank(query, 100)
    ids = answer.images.tolist()
    assert sorted(ids) == sorted(set(ids)) and len(ids) == count
    assert ids[-1] == wrong and answer.matched is not None and not answer.matched[-1]


def test_the_judgement_does_not_depend_on_how_many_are_shown(library: Make) -> None:
    engine = library(LIBRARY)
    one, many = (engine.searcher().rank(Query("a dog"), count) for count in (1, 40))
    assert one.confidences is not None and many.confidences is not None
    assert len(one) == 1 and one.confidences[0] == many.confidences[0]


def test_copies_of_one_shot_are_one_photo(library: Make) -> None:
    assert 0.02 < variety(np.tile(_unit(np.ones(DIM)), (40, 1))) < 0.03
    chance = np.random.default_rng(3).standard_normal((40, DIM)).astype(np.float32)
    assert variety(np.stack([_unit(row) for row in chance])) > 0.95


def test_text_that_nothing_contains_is_judged(library: Make) -> None:
    engine = library(LIBRARY)
    answer = ranked(engine, '"qwrtzx"')
    assert answer.confidences is not None
