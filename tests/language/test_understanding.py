"""What is understood of queries, case by case, and that no text is too much."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from photosearch.base.searches import Example, Query
from photosearch.language.filters import Filter
from photosearch.language.known_names import KnownNames
from photosearch.language.terms import terms, typed_filter
from photosearch.language.understanding import Understood, understand

TODAY = date(2026, 7, 15)
CASES = [
    tuple(part.strip() for part in line.split("=>", 1))
    for line in Path(__file__).with_name("understanding_cases.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def written(found: Understood) -> str:
    """What was understood, as the cases write it."""
    filters = [f"{'!' if one.negated else ''}{one.key}:{one.value}" for one in found.filters]
    parts = [
        *(f"-{term}" for term in found.without),
        *(f'"{text}"' for text in found.text),
        *filters,
    ]
    return " | ".join([found.words, *parts]).strip()


@pytest.mark.parametrize(("typed", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_case(typed: str, expected: str) -> None:
    found = understand(typed, TODAY)
    assert found.mistake is None
    assert written(found) == expected


def test_there_are_many_cases() -> None:
    assert len({typed for typed, _expected in CASES}) >= 600


FRAGMENTS = sorted({word for typed, _expected in CASES for word in typed.split()})
QUERIES = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(" ".join),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6)), max_size=10).map("".join),
)
TRIED = settings(max_examples=300, deadline=None, database=None)


@TRIED
@given(QUERIES, st.dates(), st.booleans(), st.booleans())
@example("before:0001-01-01 after:9999-12-31 date:0000 date:>9999", date.min, False, False)
@example("last winter 99 years ago since yesterday", date.min, False, True)
@example("winter 9999 date:9999-12", date.max, False, False)
@example("İ no ﬁsh ’19 ²019 ١٢٣٤ in ٢٠١٩", date(2026, 7, 15), True, False)
def test_no_text_is_too_much(typed: str, day: date, beside: bool, southern: bool) -> None:
    found = understand(typed, day, beside_pictures=beside, southern=southern)
    for one in found.filters:
        assert 0 <= one.start < one.end <= len(typed) and one.key and one.value
    if found.mistake is not None:
        assert found.mistake.text and 0 <= found.mistake.start <= found.mistake.end <= len(typed)
    assert len(found.words) <= len(typed)
    assert understand(typed, day, beside_pictures=beside, southern=southern) == found


@TRIED
@given(QUERIES, st.booleans())
def test_a_filter_that_is_typed_again_is_the_same(typed: str, beside: bool) -> None:
    for one in understand(typed, TODAY).filters:
        again = understand(typed_filter(one), TODAY, beside_pictures=beside)
        assert [(f.key, f.value, f.negated) for f in again.filters] == [
            (one.key, one.value, one.negated)
        ]
        assert again.mistake is None and not again.words and not again.without


@pytest.mark.parametrize(
    "path",
    [
        "/home/anna/2019",
        '/media/old "disk"/DCIM',
        "/a “b” c",
        '/a "b” c',
        "/a, b; (c)",
        "/x's/y.",
        "C:/Photos",
    ],
)
def test_every_folder_can_be_typed(path: str) -> None:
    [found] = understand(typed_filter(Filter("in", path, 0, 0)), TODAY).filters
    assert (found.key, found.value) == ("in", path)


@TRIED
@given(QUERIES)
def test_what_was_understood_can_be_turned_back_into_words(typed: str) -> None:
    found = understand(typed, TODAY)
    plain = [typed[one.start : one.end] for one in found.filters if not one.prefixed]
    plain += [typed[one.start : one.end] for one in found.excluded if one.plain]
    again = understand(typed, TODAY, as_words=plain)
    left = {(one.start, one.end) for one in again.filters if not one.prefixed}
    assert not left & {(one.start, one.end) for one in found.filters}


@pytest.mark.parametrize("beside", [False, True])
def test_terms_that_are_typed_again_are_the_same(beside: bool) -> None:
    pictures = (Example("/a.jpg"),) if beside else ()
    for typed, _expected in CASES:
        asked = terms(Query(typed, pictures))
        assert terms(Query(asked.typed, pictures)) == asked, typed


@pytest.mark.parametrize(
    "fragment", ["without a ", "no ", "-a ", "date:", '"', "(a ", "a^", "not in 2019 and ", "1 to ", "last ", "the ",
                 "a:b ", "“x ", "june - ", "christmas ", "a, ", "2019-", ";", "x" * 40 + "^2 ", "not that is "]
)  # fmt: skip
def test_a_long_text_takes_no_longer_than_its_length_asks(fragment: str) -> None:
    """With nested patterns, a few thousand letters would take for ever."""
    typed = fragment * (20_000 // len(fragment))
    assert len(understand(typed, TODAY).words) <= len(typed)


def mistake_of(typed: str) -> tuple[str, str, str]:
    """The sentence, the hint, and what of the query it points at."""
    mistake = understand(typed, TODAY).mistake
    assert mistake is not None
    return str(mistake.text), str(mistake.hint), typed[mistake.start : mistake.end]


@pytest.mark.parametrize(
    ("typed", "where", "says"),
    [
        ("date:20x3-99", "date:20x3-99", "“date:” at position 1: “20x3-99” is not a date."),
        ("dog date:2022-02-30", "date:2022-02-30", "“date:” at position 5: “2022-02-30” is not a date."),
        ("date:2022-13", "date:2022-13", "“2022-13” is not a date."),
        ("date:03/04/2025", "date:03/04/2025", "is not a date."),
        ("date:2022-09..2022-06", "date:2022-09..2022-06", "ends before it begins."),
        ("before:never", "before:never", "“never” is not a date."),
        ("before:0001-01-01", "before:0001-01-01", "is not a date."),
        ("after:9999", "after:9999", "is not a date."),
        ("date:0000", "date:0000", "is not a date."),
        ("date:..", "date:..", "is not a date."),
        ("dog colour:red", "colour:red", "There is no filter “colour:”, at position 5."),
        ("cmaera:canon", "cmaera:canon", "There is no filter “cmaera:”, at position 1."),
        ("dog camera:", "camera:", "The filter “camera:” at position 5 has no value."),
        ('camera:"" dog', 'camera:""', "has no value."),
        ("is:pretty", "is:pretty", "“is:” at position 1: “pretty” is not known here."),
        ("has:cats", "has:cats", "“cats” is not known here."),
        ("type:exe", "type:exe", "“exe” is not known here."),
        ("rating:9", "rating:9", "“9” is out of range."),
        ("rating:good", "rating:good", "“good” is not a number."),
        ("rating:5..3", "rating:5..3", "ends before it begins."),
        ("iso:fast", "iso:fast", "“fast” is not a number."),
        ("exposure:slow", "exposure:slow", "“slow” is not an exposure time."),
        ("near:99,200", "near:99,200", "“99,200” is not a place."),
        ("dog area:1,2,3", "area:1,2,3", "“1,2,3” is not an area."),
        ("area:here", "area:here", "“here” is not an area."),
        ("area:1,2,3,181", "area:1,2,3,181", "“1,2,3,181” is not an area."),
        ("area:-91,2,3,4", "area:-91,2,3,4", "“-91,2,3,4” is not an area."),
        ("area:5,2,3,4", "area:5,2,3,4", "“5,2,3,4” has a southern edge that is north of its northern one."),
        ('dog "beach', '"', "The quotation mark at position 5 is not closed."),
        ("dog^99", "dog^99", "The weight at position 1 is not a number above 0 and up to 10."),
        ("dog^0", "dog^0", "The weight at position 1"),
    ],
)  # fmt: skip
def test_a_mistake_points_at_its_place(typed: str, where: str, says: str) -> None:
    text, hint, place = mistake_of(typed)
    assert says in text and place == where and hint


def test_a_mistake_offers_the_filter_that_was_meant() -> None:
    assert mistake_of("cmaera:canon")[1] == "Did you mean “camera:”?"
    assert "leave a space after the colon" in mistake_of("mission:impossible")[1]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("summer 2015", "2015-12-01..2016-02-29"),
        ("winter 2015", "2015-06-01..2015-08-31"),
        ("autumn 2015", "2015-03-01..2015-05-31"),
        ("spring 2015", "2015-09-01..2015-11-30"),
        ("last summer", "2025-12-01..2026-02-28"),
    ],
)
def test_the_seasons_of_the_southern_half(typed: str, expected: str) -> None:
    found = understand(typed, TODAY, southern=True)
    assert [one.value for one in found.filters] == [expected]


@pytest.mark.parametrize(
    ("day", "typed", "expected"),
    [
        (date(2026, 1, 10), "last winter", "2024-12-01..2025-02-28"),  # this winter is not over
        (date(2026, 3, 1), "last winter", "2025-12-01..2026-02-28"),
        (date(2026, 1, 10), "this winter", "2025-12-01..2026-02-28"),
        (date(2026, 12, 1), "this winter", "2026-12-01..2027-02-28"),
        (date(2026, 8, 31), "last summer", "2025-06-01..2025-08-31"),
        (date(2026, 9, 1), "last summer", "2026-06-01..2026-08-31"),
        (date(2026, 7, 13), "last week", "2026-07-06..2026-07-12"),  # a Monday
        (date(2026, 7, 19), "last week", "2026-07-06..2026-07-12"),  # a Sunday
        (date(2026, 7, 19), "last weekend", "2026-07-11..2026-07-12"),
        (date(2026, 1, 1), "last week", "2025-12-22..2025-12-28"),
        (date(2026, 1, 1), "last month", "2025-12-01..2025-12-31"),
        (date(2026, 3, 31), "last month", "2026-02-01..2026-02-28"),
        (date(2024, 2, 29), "a year ago", "2023-01-01..2023-12-31"),
        (date(2026, 3, 31), "last 1 months", "2026-03-01..2026-03-31"),
        (date(2026, 12, 25), "last christmas", "2025-12-24..2025-12-26"),
        (date(2026, 12, 27), "last christmas", "2026-12-24..2026-12-26"),
        (date(2026, 4, 10), "last april", "2025-04-01..2025-04-30"),
        (date(2026, 4, 10), "since april", "2026-04-01.."),
    ],
)
def test_times_count_from_today(day: date, typed: str, expected: str) -> None:
    assert [one.value for one in understand(typed, day).filters] == [expected]


def test_a_phrase_can_stay_words() -> None:
    found = understand("dog last summer without people", TODAY, as_words=("Last  summer",))
    assert (found.words, found.without, found.filters) == ("dog last summer", ("people",), ())
    found = understand("dog last summer without people", TODAY, as_words=("without people",))
    assert (found.words, found.without) == ("dog without people", ())
    assert [one.value for one in found.filters] == ["2025-06-01..2025-08-31"]


def test_weights() -> None:
    found = understand("dog^2 (red car)^1.5 beach date:2023", TODAY)
    assert [(one.words, one.weight) for one in found.weights] == [("dog", 2.0), ("red car", 1.5)]
    assert found.words == "dog red car beach" and found.said == "dog^2 (red car)^1.5 beach"


@pytest.mark.parametrize("typed", ["a dog in rome last summer", "last summer a dog in rome"])
def test_a_place_ends_where_a_time_begins(typed: str) -> None:
    found = understand(typed, TODAY, known=KnownNames(places={("rome",): "Rome"}))
    assert found.words == "a dog"
    assert {one.key: one.value for one in found.filters} == {
        "place": "rome",
        "date": "2025-06-01..2025-08-31",
    }


@pytest.mark.parametrize("value", ["1/0", "1/00", "1/0.0", ">=1/0", "0"])
def test_no_exposure_takes_no_time(value: str) -> None:
    assert understand(f"exposure:{value}", TODAY).mistake is not None


@pytest.mark.parametrize(
    "typed",
    ['“say "hi" now”', '«x "y" z»', 'camera:“a "b"”', 'in:"a b.."', "-text:foo", "date:2020.."],
)
def test_what_was_understood_can_be_typed_again(typed: str) -> None:
    found = terms(Query(typed))
    assert terms(Query(found.typed)) == found
