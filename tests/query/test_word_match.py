"""Where the words of a query are written: names, metadata and text of each photo, in hits and as a ranking."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosearch.base.facts import Facts, Person
from photosearch.base.looks import PageLook
from photosearch.base.searches import Query
from photosearch.base.text_lines import TextLine
from photosearch.engine.library import Engine
from photosearch.language.folding import singular
from photosearch.store import fact_rows, page_looks, text_rows
from tests.coloured import asked, coloured, number

NAMES = ["0.jpg", "harbour.jpg", *(f"{at}.jpg" for at in range(2, 6))]


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, encoder):  # type: ignore[no-untyped-def]
    with coloured(tmp_path / "Lagoon", encoder, NAMES) as engine:
        yield engine


def tell(engine: Engine, name: str, **facts: object) -> None:
    image = number(engine, name)
    with engine.writable.transaction() as conn:
        fact_rows.put_in(conn, image, Facts(40, 30, **facts))  # type: ignore[arg-type]


def why(engine: Engine, words: str) -> dict[str, list[str]]:
    return {
        Path(hit.path).name: [str(one) for one in hit.why]
        for hit in engine.ask(Query(words), 10).hits
    }


def test_each_source_is_told(engine: Engine) -> None:
    tell(
        engine,
        "0.jpg",
        keywords=("animal|dogs",),
        title="Grandma's birthday",
        caption="Cake and Candles",
    )
    tell(
        engine, "2.jpg", persons=(Person("Anna Maria"),), places=("Venice",), camera="Canon EOS 5D"
    )
    text_rows.put(
        engine.writable, number(engine, "3.jpg"), [TextLine("GRAND HOTEL", (0, 0, 1, 1), 1.0)]
    )
    assert why(engine, "a dog")["0.jpg"] == ["keyword: dog"]
    assert why(engine, "birthday candle")["0.jpg"] == ["title: birthday", "caption: candle"]
    assert why(engine, "anna with a canon")["2.jpg"] == ["person: anna", "camera: canon"]
    assert why(engine, "hotel")["3.jpg"] == ["text: hotel"]
    assert why(engine, '"grand hotel"') == {"3.jpg": ["text: “grand hotel”"]}
    assert why(engine, "harbour at the lagoon")["harbour.jpg"] == [
        "file name: harbour",
        "folder: lagoon",
    ]
    assert why(engine, "a red house")["4.jpg"] == []


def test_words_in_different_parts_of_one_text_move_a_photo_up(engine: Engine) -> None:
    before = asked(engine, "anna dog")
    last = before[-1]
    tell(engine, last, keywords=("dog",), persons=(Person("Anna"),))
    tell(engine, before[-2], keywords=("dog",))
    assert asked(engine, "anna dog") == [last, *before[:-1]]
    assert asked(engine, "anna dog castle") != [last, *before[:-1]] or before[0] == last


def test_the_kind_is_told(engine: Engine) -> None:
    """Only where it is sure: a photo that may be one comes early, but is called nothing."""
    looks = {"3.jpg": PageLook(0.995, 0), "2.jpg": PageLook(0.6, 0)}
    page_looks.put(engine.writable, [(number(engine, name), look) for name, look in looks.items()])
    found = why(engine, "a receipt")
    assert found["3.jpg"] == ["kind: document"] and found["2.jpg"] == []
    assert asked(engine, "a receipt")[:2] == ["3.jpg", "2.jpg"]


def test_a_photo_that_is_only_named_so_keeps_its_place(engine: Engine) -> None:
    """The bonus of names counts already."""
    images = engine.ask(Query("harbour"), 10).hits
    assert Path(images[0].path).name == "harbour.jpg"


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("dogs", "dog"),
        ("boxes", "box"),
        ("glass", "glass"),
        ("bus", "bus"),
        ("beaches", "beach"),
        ("京都", "京都"),
    ],
)
def test_singular(word: str, one: str) -> None:
    assert singular(word) == one


def test_a_year_is_a_word(engine: Engine) -> None:
    tell(engine, "4.jpg", taken_at="2019-05-01T10:00:00")
    found = why(engine, "christmas tree 2019")
    assert found.get("4.jpg", ["date: 2019"]) == ["date: 2019"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a picnic december", ["date: december"]),
        ("ein picknick dezember", ["date: dezember"]),
        ("a may flower", []),
        ("jan with a drum", []),
    ],
)
def test_a_month_is_a_word(engine: Engine, words: str, told: list[str]) -> None:
    tell(engine, "4.jpg", taken_at="2019-12-01T10:00:00")
    tell(engine, "5.jpg", taken_at="2019-05-01T10:00:00")
    found = why(engine, words)
    assert found["4.jpg"] == told
    assert found["5.jpg"] == []


def test_a_month_that_is_not_known_is_not_told(engine: Engine) -> None:
    """Of this photo only the year is known; its time is the first moment of it."""
    tell(engine, "4.jpg", taken_at="2019-01-01T00:00:00", taken_precision="year")
    tell(engine, "5.jpg", taken_at="2019-01-01T00:00:00", taken_precision="month")
    found = why(engine, "a picnic january")
    assert found["4.jpg"] == [] and found["5.jpg"] == ["date: january"]
