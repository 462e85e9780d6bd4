"""Which characters of the lines of a photo a query asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.language.text_spans import found_in

LINES = (
    "GRAND HOTEL",
    "Grand piano, 2nd floor",
    "Pâtisserie “Chez Zoé”",
    "京都タワー",
    "Hotels: 3",
)


@pytest.mark.parametrize(
    ("wanted", "marked"),
    [
        ("grand hotel", ["GRAND HOTEL"]),
        ("hotel", ["HOTEL", "Hotel"]),
        ("hotel floor", ["HOTEL", "floor", "Hotel"]),
        ("patisserie", ["Pâtisserie"]),
        ("chez zoe", ["Chez Zoé"]),
        ("hotol", ["HOTEL"]),
        ("京都", ["京都"]),
        ("2", []),
        ("3", ["3"]),
        ("“”", []),
        ("", []),
        ("nothing", []),
    ],
)
def test_what_is_marked(wanted: str, marked: list[str]) -> None:
    found = found_in(LINES, [wanted])
    assert [
        line[start:end] for line, spans in zip(LINES, found, strict=True) for start, end in spans
    ] == marked


def test_several_texts_are_marked_together() -> None:
    found = found_in(LINES, ["hotel", "grand hotel", "piano"])
    assert [len(spans) for spans in found] == [2, 1, 0, 0, 1]


@given(st.lists(st.text(max_size=30), max_size=4), st.lists(st.text(max_size=12), max_size=3))
def test_any_text_gives_spans_in_its_lines(lines: list[str], wanted: list[str]) -> None:
    found = found_in(lines, wanted)
    assert len(found) == len(lines)
    for line, spans in zip(lines, found, strict=True):
        assert all(0 <= start < end <= len(line) for start, end in spans)
